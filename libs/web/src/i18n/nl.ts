import { delivery } from './nl/delivery.js';
import { frame } from './nl/frame.js';
import { insight } from './nl/insight.js';
import { matching } from './nl/matching.js';
import { notify } from './nl/notify.js';
import { offer } from './nl/offer.js';
import { oversight } from './nl/oversight.js';
import { audit } from './nl/audit.js';
import { review } from './nl/review.js';
import { table } from './nl/table.js';
import { whatIf } from './nl/what-if.js';

/** Short sentences, the profession's terms, no system terms. */
export const nl = {
  ...frame,
  ...review,
  ...table,
  ...offer,
  ...insight,
  ...matching,
  ...whatIf,
  ...delivery,
  ...notify,
  ...oversight,
  ...audit,
};

type Texts<T> = { [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
/** Every other language says all of it: a missing or an extra key does not compile. */
export type Translation = Texts<typeof nl>;
