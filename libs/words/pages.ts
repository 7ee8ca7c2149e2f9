/**
 * The words of the pages, for libs/web alone: its own door, so that the browser loads no sentence that only the
 * server says. A page that needs a topic of the server imports that topic here.
 */
import { administration } from './nl/policy/pages.js';
import { audit } from './nl/platform/audit-pages.js';
import { delivery } from './nl/ingest/pages.js';
import { download } from './nl/common/download-pages.js';
import { fileDelivery } from './nl/ingest/file-pages.js';
import { frame } from './nl/common/pages.js';
import { insight } from './nl/insight/pages.js';
import { matching } from './nl/matching/pages.js';
import { notify } from './nl/platform/messaging-pages.js';
import { offer } from './nl/offer/pages.js';
import { followUps } from './nl/offer/follow-up-pages.js';
import { oversight } from './nl/platform/oversight-pages.js';
import { privacy } from './nl/privacy/pages.js';
import { ownList } from './nl/offer/own-list-pages.js';
import { review } from './nl/review/pages.js';
import { absence } from './nl/review/absence-pages.js';
import { worklist } from './nl/review/worklist-pages.js';
import { figures } from './nl/review/figure-pages.js';
import { table } from './nl/review/case-table-pages.js';
import { whatIf } from './nl/matching/what-if-pages.js';
import { administration as administrationEn } from './en/policy/pages.js';
import { audit as auditEn } from './en/platform/audit-pages.js';
import { delivery as deliveryEn } from './en/ingest/pages.js';
import { download as downloadEn } from './en/common/download-pages.js';
import { fileDelivery as fileDeliveryEn } from './en/ingest/file-pages.js';
import { frame as frameEn } from './en/common/pages.js';
import { insight as insightEn } from './en/insight/pages.js';
import { matching as matchingEn } from './en/matching/pages.js';
import { notify as notifyEn } from './en/platform/messaging-pages.js';
import { offer as offerEn } from './en/offer/pages.js';
import { followUps as followUpsEn } from './en/offer/follow-up-pages.js';
import { oversight as oversightEn } from './en/platform/oversight-pages.js';
import { privacy as privacyEn } from './en/privacy/pages.js';
import { ownList as ownListEn } from './en/offer/own-list-pages.js';
import { review as reviewEn } from './en/review/pages.js';
import { absence as absenceEn } from './en/review/absence-pages.js';
import { worklist as worklistEn } from './en/review/worklist-pages.js';
import { figures as figuresEn } from './en/review/figure-pages.js';
import { table as tableEn } from './en/review/case-table-pages.js';
import { whatIf as whatIfEn } from './en/matching/what-if-pages.js';
import { type Translation } from './translation.js';

export { FORMATS } from './format.js';
export { type Bilingual, type Language } from '../kernel/index.js';

/** Short sentences, the profession's terms, no system terms. */
export const nl = {
  ...frame,
  ...download,
  ...figures,
  ...worklist,
  ...review,
  ...absence,
  ...table,
  ...offer,
  ...followUps,
  ...ownList,
  ...insight,
  ...matching,
  ...whatIf,
  ...delivery,
  ...fileDelivery,
  ...notify,
  ...oversight,
  ...privacy,
  ...audit,
  ...administration,
};

export const en: Translation<typeof nl> = {
  ...frameEn,
  ...downloadEn,
  ...figuresEn,
  ...worklistEn,
  ...reviewEn,
  ...absenceEn,
  ...tableEn,
  ...offerEn,
  ...followUpsEn,
  ...ownListEn,
  ...insightEn,
  ...matchingEn,
  ...whatIfEn,
  ...deliveryEn,
  ...fileDeliveryEn,
  ...notifyEn,
  ...oversightEn,
  ...privacyEn,
  ...auditEn,
  ...administrationEn,
};
