import { isQualified } from '../../../libs/review/index.js';
import { isUndecided, UNDECIDED_STATES } from '../../../libs/matching/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { type ViewRow } from '../proposal/proposal-view.js';

/** Whether somebody's look at an undecided proposal counts for the side. */
export const looksForTheSide = ({ role, profession }: Actor): boolean => isQualified(role, profession);

const UNDECIDED = UNDECIDED_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The INSERT of a WITH beside the line that is read, called `line`: notes that somebody who may decide has opened an
 * undecided proposal, once a side, the first time. A fact and not a state: a look changes nothing that the other side
 * has judged, so it takes no version, and nobody who is about to approve hears "changed in the meantime" because a
 * colleague next door was reading.
 * @param counts place of what `looksForTheSide` says; then those of the profession and of the moment
 */
export const markingSeen = (line: string, [counts, profession, at]: readonly string[]): string =>
  `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession, seen_at)
    SELECT l.region_id, l.proposal_id, l.side, l.provider_id, acting_user(), ${profession}::text, ${at}::timestamptz FROM ${line} l
    WHERE ${counts}::boolean AND l.state IN (${UNDECIDED}) AND CASE l.side WHEN 'sending' THEN l.sending_seen_at ELSE l.receiving_seen_at END IS NULL
    ON CONFLICT DO NOTHING`;

/** The proposal as it is after the look: read in the same statement it was still as before. */
export function withSeen<T extends ViewRow>(actor: Actor, row: T, now: Date): T {
  const at = row.side === 'sending' ? 'sendingSeenAt' : 'receivingSeenAt';
  if (row[at] !== null || !isUndecided(row.state) || !looksForTheSide(actor)) return row;
  return { ...row, [at]: now };
}
