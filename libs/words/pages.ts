/**
 * The words of the pages, for libs/web alone: its own door, so that the browser loads no sentence that only the
 * server says. A page that needs a topic of the server imports that topic here.
 */
import { audit } from './nl/platform/audit-pages.js';
import { delivery } from './nl/ingest/pages.js';
import { frame } from './nl/common/pages.js';
import { insight } from './nl/insight/pages.js';
import { matching } from './nl/matching/pages.js';
import { notify } from './nl/platform/messaging-pages.js';
import { offer } from './nl/offer/pages.js';
import { oversight } from './nl/platform/oversight-pages.js';
import { review } from './nl/review/pages.js';
import { table } from './nl/review/case-table-pages.js';
import { whatIf } from './nl/matching/what-if-pages.js';
import { audit as auditEn } from './en/platform/audit-pages.js';
import { delivery as deliveryEn } from './en/ingest/pages.js';
import { frame as frameEn } from './en/common/pages.js';
import { insight as insightEn } from './en/insight/pages.js';
import { matching as matchingEn } from './en/matching/pages.js';
import { notify as notifyEn } from './en/platform/messaging-pages.js';
import { offer as offerEn } from './en/offer/pages.js';
import { oversight as oversightEn } from './en/platform/oversight-pages.js';
import { review as reviewEn } from './en/review/pages.js';
import { table as tableEn } from './en/review/case-table-pages.js';
import { whatIf as whatIfEn } from './en/matching/what-if-pages.js';
import { type Translation } from './translation.js';

export { type Bilingual, type Language } from '../kernel/index.js';

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

export const en: Translation<typeof nl> = {
  ...frameEn,
  ...reviewEn,
  ...tableEn,
  ...offerEn,
  ...insightEn,
  ...matchingEn,
  ...whatIfEn,
  ...deliveryEn,
  ...notifyEn,
  ...oversightEn,
  ...auditEn,
};
