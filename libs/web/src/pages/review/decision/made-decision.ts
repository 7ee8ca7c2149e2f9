import { type PendingDecision } from '../../../api/pending.js';

/** What was decided on what, as the page knows it before the server has it. */
export interface Made {
  kind: PendingDecision['kind'];
  subjectId: string;
  said: 'approve' | 'refuse' | 'decide';
  diagnosis: string;
  week: string | null;
  /** Of the own client; null where it is another organisation's. */
  reference: string | null;
}
