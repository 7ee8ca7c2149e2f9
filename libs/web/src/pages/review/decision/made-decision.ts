import { type PendingDecision } from '../../../api/pending.js';
import { type ApiProblem } from '../../../api/problem.js';

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

/** How far it is. */
export interface Pending extends Made {
  /** Of the server, once it has it. */
  id: string | null;
  leftMs: number;
  /** Looking: nobody knows whether it has arrived. */
  phase: 'recording' | 'looking' | 'waiting' | 'settling' | 'done' | 'failed';
  /** 'not-there' where its answer was lost, and the server had nothing of it. */
  problem: ApiProblem | 'not-there' | null;
  /** Why it could not take effect. */
  why: { nl: string; en: string } | null;
  held: boolean;
}
