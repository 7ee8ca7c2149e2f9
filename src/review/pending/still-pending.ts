import { type EntityManager } from 'typeorm';
import { type TakenDecision } from '../../../libs/review/index.js';
import { type PausedRow, pendingOn } from './pending-decision.store.js';

/** As the four-eyes rule takes them. */
export const asTaken = ({ side, decidedBy, verdict }: PausedRow): TakenDecision => ({
  side: side!,
  decidedBy,
  verdict: verdict!,
  pending: true,
});

/** What stands for a side of a proposal until its pause is over. @param own the one whose pause has just ended */
export const stillPending = async (
  tx: EntityManager,
  proposalId: string,
  own: string | null,
): Promise<TakenDecision[]> => (await pendingOn(tx, proposalId)).filter(({ id }) => id !== own).map(asTaken);
