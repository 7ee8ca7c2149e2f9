import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { nextState } from '../../../libs/kernel/index.js';
import { PENDING, type PendingEvent, UNDO_SECONDS } from '../../../libs/review/index.js';
import {
  type Actor,
  columnsOf,
  namesOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { CurrentEntryView } from '../../registry/index.js';
import { PendingDecision } from './pending-decision.entity.js';

const w = table(PendingDecision, 'w');
const p = table(ProposalFacts, 'p');
const e = table(CurrentEntryView, 'e');
const bare = table(PendingDecision);
const OWN = `${bare.regionId} = acting_region() AND ${bare.decidedBy} = acting_user() AND ${bare.role} = acting_role()
  AND ${bare.providerId} IS NOT DISTINCT FROM acting_organisation()`;
/** The next one of its kind, counted from now: the clock of the database, which all processes share. */
const PAUSE = `clock_timestamp() + interval '${UNDO_SECONDS} seconds'`;

export type PendingRow = Readonly<RowOf<PendingDecision, keyof PendingDecision & string>>;
/** What its maker says; who that is comes from the actor. */
export type NewPending = Pick<
  PendingRow,
  | 'proposalId'
  | 'caseId'
  | 'side'
  | 'verdict'
  | 'reason'
  | 'decision'
  | 'programmeId'
  | 'programmeWeek'
  | 'reviewOn'
  | 'domain'
  | 'version'
  | 'diagnosis'
  | 'week'
>;

const SELECT = `SELECT ${columnsOf(w)} FROM ${w} WHERE ${w.regionId} = acting_region()`;

/** Keeps a decision that was made; what the same person had made before on the same makes room. @returns when it takes effect */
export async function insertPending(tx: EntityManager, actor: Actor, made: NewPending): Promise<Date> {
  await tx.query(
    `DELETE FROM ${bare} WHERE ${OWN} AND ${bare.state} <> 'pending' AND (${bare.proposalId} = $1 OR ${bare.caseId} = $2)`,
    [made.proposalId, made.caseId],
  );
  const names = Object.keys(made) as (keyof NewPending)[];
  const { displayName, organisation, profession, role } = actor;
  const decided = role === 'clinician' ? profession : null;
  const [{ effectAt }] = await tx.query<[{ effectAt: Date }]>(
    `INSERT INTO ${bare} (${namesOf(PendingDecision, 'regionId', 'role', 'decidedBy', 'providerId', 'decidedByName', 'profession', ...names, 'effectAt')})
     VALUES (acting_region(), acting_role(), acting_user(), $1, $2, $3, ${names.map((_, i) => `$${i + 4}`).join(', ')}, ${PAUSE})
     RETURNING ${bare.effectAt} AS "effectAt"`,
    [organisation, displayName, decided, ...names.map((name) => made[name])],
  );
  return effectAt;
}

/** Locked until the end of the transaction: whatever ends the pause begins here. Null where the actor may not see it. */
export async function lockPending(tx: EntityManager, id: string): Promise<PendingRow | null> {
  const [row] = await tx.query<PendingRow[]>(`${SELECT} AND ${w.id} = $1 FOR NO KEY UPDATE`, [id]);
  return row ?? null;
}

/**
 * Ends the pause, once. The UPDATE repeats the state, as everywhere.
 * @throws where the pause is over: the caller holds the lock
 */
export async function settlePending(
  tx: EntityManager,
  { id, state }: Pick<PendingRow, 'id' | 'state'>,
  event: PendingEvent,
  why: Pick<PendingRow, 'problem' | 'cause'> = { problem: null, cause: null },
): Promise<void> {
  const to = nextState(PENDING, state, event);
  if (to === null) throw new Error(`A decision that is ${state} knows no ${event}`);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.state} = $3, ${bare.settledAt} = clock_timestamp(), ${bare.problem} = $4, ${bare.cause} = $5
     WHERE ${OWN} AND ${bare.id} = $1 AND ${bare.state} = $2`,
    [id, state, to, why.problem, why.cause],
  );
  if (changed !== 1) throw new Error('The decision changed under its lock');
}

/** Begins the pause anew, within the longest one there is. False where it is over or somebody else's. */
export async function prolongPending(tx: EntityManager, id: string, longest: number): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.effectAt} = greatest(${bare.effectAt}, least(${PAUSE}, ${bare.recordedAt} + make_interval(secs => $2)))
     WHERE ${OWN} AND ${bare.id} = $1 AND ${bare.state} = 'pending'`,
    [id, longest],
  );
  return changed === 1;
}

/** Notes that its maker was told what became of it. */
export async function markSeen(tx: EntityManager, id: string): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.seenAt} = coalesce(${bare.seenAt}, now()) WHERE ${OWN} AND ${bare.id} = $1 AND ${bare.state} <> 'pending'`,
    [id],
  );
  return changed === 1;
}

/** Those of the region whose pause is over, the oldest first. Reads as the engine. */
export const duePending = (tx: EntityManager): Promise<PendingRow[]> =>
  tx.query<PendingRow[]>(
    `${SELECT} AND ${w.state} = 'pending' AND ${w.effectAt} <= clock_timestamp() ORDER BY ${w.effectAt}, ${w.id} LIMIT 500`,
  );

const LEFT = `greatest(0, extract(epoch FROM ${w.effectAt} - clock_timestamp()) * 1000)::integer AS "leftMs"`;
/** One with the milliseconds that are left of its pause. */
export type PausedRow = PendingRow & QueryResultRow & { readonly leftMs: number };

/** With whether the proposal is approved by both sides now, and what the sending side calls its client. */
export type OwnPendingRow = PausedRow & { readonly held: boolean; readonly reference: string | null };

/** What the actor made and was not told of: what can still be undone, then what became of the others; at most 20. */
export const ownPending = (tx: EntityManager): Promise<OwnPendingRow[]> =>
  tx.query<OwnPendingRow[]>(
    `SELECT ${columnsOf(w)}, ${LEFT}, coalesce(${p.state} = 'approved', false) AS held, ${e.reference}
     FROM ${w} LEFT JOIN ${p} ON ${p.regionId} = ${w.regionId} AND ${p.id} = ${w.proposalId}
     LEFT JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId} AND ${w.side} = 'sending' AND ${e.provider} = acting_organisation()
     WHERE ${w.regionId} = acting_region() AND ${w.decidedBy} = acting_user()
       AND ${w.role} = acting_role() AND ${w.providerId} IS NOT DISTINCT FROM acting_organisation()
       AND ${w.seenAt} IS NULL AND ${w.state} <> 'undone'
     ORDER BY ${w.state} <> 'pending', ${w.recordedAt} DESC LIMIT 20`,
  );

/** Those on the proposal `$1` that can still be undone, as far as the actor may know of them. */
export const PENDING_ON: Statement = {
  name: 'pending-on-proposal',
  text: `SELECT ${columnsOf(w)}, ${LEFT} FROM ${w} WHERE ${w.regionId} = acting_region() AND ${w.proposalId} = $1 AND ${w.state} = 'pending'`,
};
export const pendingOn = (tx: EntityManager, proposalId: string): Promise<PausedRow[]> =>
  prepared<PausedRow>(tx, PENDING_ON, [proposalId]);

/** The one on a case that can still be undone. */
export async function pendingOnCase(tx: EntityManager, caseId: string): Promise<PausedRow | null> {
  const [row] = await tx.query<PausedRow[]>(
    `SELECT ${columnsOf(w)}, ${LEFT} FROM ${w} WHERE ${w.regionId} = acting_region() AND ${w.caseId} = $1 AND ${w.state} = 'pending'`,
    [caseId],
  );
  return row ?? null;
}

/** What closed a proposal: the reason of its withdrawal or expiry, or its state; null while it goes on. */
export async function closedBecause(tx: EntityManager, proposalId: string): Promise<string | null> {
  const [row] = await tx.query<{ cause: string | null }[]>(
    `SELECT CASE WHEN ${p.state} = 'refused' THEN 'refused' ELSE coalesce(${p.closedReason}, ${p.state}) END AS cause
     FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1 AND ${p.closedAt} IS NOT NULL`,
    [proposalId],
  );
  return row?.cause ?? null;
}
