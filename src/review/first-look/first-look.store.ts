import { type EntityManager } from 'typeorm';
import { isQualified } from '../../../libs/review/index.js';
import { isUndecided, UNDECIDED_STATES } from '../../../libs/matching/index.js';
import { type Actor, namesOf, table } from '../../platform/base/database/index.js';
import { type LineRow } from '../worklist/worklist-line.store.js';
import { WorklistLine } from '../worklist/worklist-line.entity.js';
import { FirstLook } from './first-look.entity.js';

/** Whether somebody's look at an undecided proposal counts for the side. */
export const looksForTheSide = ({ role, profession }: Actor): boolean => isQualified(role, profession);

const UNDECIDED = UNDECIDED_STATES.map((state) => `'${state}'`).join(', ');
const l = table(WorklistLine, 'l');

/**
 * The INSERT of a WITH beside the line that is read: notes that somebody who may decide has opened an undecided
 * proposal, once a side, the first time. It is a fact and not a state. A look changes nothing that the other side has
 * judged, so it takes no version, and nobody who is about to approve hears "changed in the meantime" because a
 * colleague was reading.
 * @param lines name of the query that gives the line
 * @param counts parameter that says what `looksForTheSide` says; then those of the profession and of the moment
 */
export const recordingFirstLook = (lines: string, [counts, profession, at]: readonly string[]): string =>
  `INSERT INTO ${table(FirstLook)} (${namesOf(FirstLook, 'regionId', 'proposalId', 'side', 'providerId', 'seenBy', 'profession', 'seenAt')})
    SELECT ${l.regionId}, ${l.proposalId}, ${l.side}, ${l.providerId}, acting_user(), ${profession}::text, ${at}::timestamptz FROM ${lines} l
    WHERE ${counts}::boolean AND ${l.state} IN (${UNDECIDED}) AND CASE ${l.side} WHEN 'sending' THEN ${l.sendingSeenAt} ELSE ${l.receivingSeenAt} END IS NULL
    ON CONFLICT DO NOTHING`;

/** The proposal as it is after a look that counts: read in the same statement it was still as before. */
export function withFirstLook<T extends LineRow>(row: T, now: Date): T {
  const at = row.side === 'sending' ? 'sendingSeenAt' : 'receivingSeenAt';
  if (row[at] !== null || !isUndecided(row.state)) return row;
  return { ...row, [at]: now };
}

const f = table(FirstLook, 'f');

/** Those of these proposals that somebody who may decide has opened, on either side. Reads as the engine. */
export async function openedAmong(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT ${f.proposalId} AS id FROM ${f} WHERE ${f.regionId} = acting_region() AND ${f.proposalId} = ANY ($1)`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
