/** What the pages say in English; the browser loads it by ../pages.ts. */
import { type nl } from '../nl/pages.js';
import { type Translation } from '../translation.js';
import { administration } from './policy/pages.js';
import { audit } from './platform/audit-pages.js';
import { delivery } from './ingest/pages.js';
import { download } from './common/download-pages.js';
import { fileDelivery } from './ingest/file-pages.js';
import { listQuality } from './registry/quality-pages.js';
import { stillWaiting } from './registry/cleaning-pages.js';
import { frame } from './common/pages.js';
import { insight } from './insight/pages.js';
import { funnel } from './insight/funnel-pages.js';
import { ledger } from './insight/ledger-pages.js';
import { levers } from './insight/levers-pages.js';
import { overview } from './insight/overview-pages.js';
import { queues } from './insight/queues-pages.js';
import { transfers } from './insight/transfers-pages.js';
import { timeToIntake } from './insight/time-to-intake-pages.js';
import { installation } from './platform/installation-pages.js';
import { matching } from './matching/pages.js';
import { notify } from './platform/messaging-pages.js';
import { offer } from './offer/pages.js';
import { followUps } from './offer/follow-up-pages.js';
import { oversight } from './platform/oversight-pages.js';
import { privacy } from './privacy/pages.js';
import { ownList } from './offer/own-list-pages.js';
import { review } from './review/pages.js';
import { absence } from './review/absence-pages.js';
import { worklist } from './review/worklist-pages.js';
import { figures } from './review/figure-pages.js';
import { table } from './review/case-table-pages.js';
import { whatIf } from './matching/what-if-pages.js';

export const en: Translation<typeof nl> = {
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
  ...funnel,
  ...ledger,
  ...levers,
  ...overview,
  ...queues,
  ...timeToIntake,
  ...transfers,
  ...matching,
  ...whatIf,
  ...delivery,
  ...fileDelivery,
  ...listQuality,
  ...stillWaiting,
  ...notify,
  ...oversight,
  ...privacy,
  ...audit,
  ...administration,
  ...installation,
};
