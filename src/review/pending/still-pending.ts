import { type TakenDecision } from '../../../libs/review/index.js';
import { type PausedRow } from './pending-decision.store.js';

/** As the four-eyes rule takes them. */
export const asTaken = ({ side, decidedBy, verdict }: PausedRow): TakenDecision => ({
  side: side!,
  decidedBy,
  verdict: verdict!,
  pending: true,
});

/** What stands for a side of a proposal until its pause is over. @param own the one whose pause has just ended */
export const stillPending = (rows: readonly PausedRow[], own: string | null): TakenDecision[] =>
  rows.filter(({ id }) => id !== own).map(asTaken);
