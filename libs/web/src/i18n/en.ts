import { delivery } from './en/delivery.js';
import { frame } from './en/frame.js';
import { insight } from './en/insight.js';
import { matching } from './en/matching.js';
import { notify } from './en/notify.js';
import { offer } from './en/offer.js';
import { oversight } from './en/oversight.js';
import { audit } from './en/audit.js';
import { review } from './en/review.js';
import { table } from './en/table.js';
import { whatIf } from './en/what-if.js';
import type { Translation } from './nl.js';

export const en: Translation = {
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
