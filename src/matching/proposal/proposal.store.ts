import { type QueryResultRow } from 'pg';
import { type EntityManager } from 'typeorm';
import { nextState, slotKey } from '../../../libs/kernel/index.js';
import { PROPOSAL, type ProposalEvent } from '../../../libs/matching/index.js';
import { CurrentEntryView } from '../../registry/index.js';
import {
  type Call,
  columnsOf,
  prepared,
  type RowOf,
  type Statement,
  table,
} from '../../platform/base/database/index.js';
import { Proposal } from './proposal.entity.js';
import { LIVE, UNDECIDED } from './states.js';

const p = table(Proposal, 'p');
const bare = table(Proposal);
const e = table(CurrentEntryView, 'e');

const DECIDED_BY = [
  'id',
  'entryId',
  'fromProvider',
  'toProvider',
  'toProgramme',
  'week',
  'state',
  'version',
  'expiresOn',
  'firstDecisionBy',
  'offerBy',
  'proposedBy',
  'need',
  'closedReason',
] as const;

/** What decides over a proposal; the same names as in libs/review. */
export type ProposalRow = Readonly<RowOf<Proposal, (typeof DECIDED_BY)[number]>>;

const LOCKED: Statement = {
  name: 'proposal-locked',
  text: `SELECT ${columnsOf(p, ...DECIDED_BY)} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1 FOR NO KEY UPDATE`,
};

/** The proposal, locked until the end of the transaction: whoever changes it begins here. Null where the actor may not see it. */
export async function lockProposal(tx: EntityManager, id: string): Promise<ProposalRow | null> {
  const [row] = await prepared<ProposalRow>(tx, LOCKED, [id]);
  return row ?? null;
}

const MOVED: Statement = {
  name: 'proposal-moved',
  text: `UPDATE ${bare} SET ${bare.state} = $4, ${bare.version} = ${bare.version} + 1,
      ${bare.closedAt} = CASE WHEN $5::boolean THEN clock_timestamp() END, ${bare.closedReason} = $6
    WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.state} = $2 AND ${bare.version} = $3 RETURNING ${bare.id}`,
};

/**
 * Takes a step of the table, dated when it is taken and not when its transaction began, which may have waited. The
 * UPDATE repeats id, state and version, so that it does nothing where somebody was first; with the lock held nobody
 * can have been, and finding it so is a bug.
 * @throws where the table has no such step, or the proposal is not what it was
 */
export async function moveProposal(
  tx: EntityManager,
  proposal: Pick<ProposalRow, 'id' | 'state' | 'version'>,
  event: ProposalEvent,
  closedReason: string | null = null,
): Promise<void> {
  const to = nextState(PROPOSAL, proposal.state, event);
  if (to === null) throw new Error(`A proposal that is ${proposal.state} knows no ${event}`);
  const closing = event !== 'approve-sending' && event !== 'approve-receiving';
  const { id, state, version } = proposal;
  const changed = await prepared(tx, MOVED, [id, state, version, to, closing, closedReason]);
  if (changed.length !== 1) throw new Error('The proposal changed under its lock');
}

/** Whether the entry is in a proposal that is not over. Row-level security decides which: the engine sees them all. */
export async function hasLiveProposal(tx: EntityManager, entryId: string): Promise<boolean> {
  const [{ live }] = await tx.query<[{ live: boolean }]>(
    `SELECT EXISTS (SELECT FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.entryId} = $1 AND ${p.state} IN (${LIVE})) AS live`,
    [entryId],
  );
  return live;
}

/**
 * How many undecided proposals for other entries count on a slot, by `slotKey`. Reads as the engine. An approved
 * proposal is not among them: it holds its place in the slot, which is then no longer free.
 */
export async function promisedPlaces(
  tx: EntityManager,
  entryId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ programme: string; week: string; proposals: number }[]>(
    `SELECT ${p.toProgramme} AS programme, ${columnsOf(p, 'week')}, count(*)::integer AS proposals FROM ${p}
     WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${UNDECIDED}) AND ${p.entryId} <> $1 GROUP BY 1, 2`,
    [entryId],
  );
  return new Map(rows.map(({ programme, week, proposals }) => [slotKey(programme, week), proposals]));
}

const APPROVED_TOWARDS: Statement = {
  name: 'proposal-approved-towards-ceiling',
  text: `SELECT count(*)::integer AS approved FROM ${p} JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId}
    WHERE ${p.regionId} = acting_region() AND ${p.toProvider} = $2 AND ${p.state} = 'approved' AND ${p.entryId} <> $1
      AND ${e.insurer} = (SELECT ${e.insurer} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} = $1)`,
};

/** How many other clients of the same insurer are approved for a provider and have not answered; to be sent as the engine. */
export const approvedTowardsAsked = (entryId: string, provider: string): Call => [
  APPROVED_TOWARDS,
  [entryId, provider],
];
export const approvedTowardsAnswered = (answer: readonly QueryResultRow[]): number =>
  (answer as [{ approved: number }])[0].approved;

/** Live proposals whose last day is before `today`, as far as the proposal itself says. */
export async function overdueProposals(tx: EntityManager, today: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT ${p.id} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${LIVE})
       AND least(${p.expiresOn}, CASE WHEN ${p.state} = 'proposed' THEN ${p.firstDecisionBy} END, ${p.offerBy}, to_date(${p.week}, 'IYYY-"W"IW') - 1) < $1::date
     ORDER BY ${p.id}`,
    [today],
  );
  return rows.map(({ id }) => id);
}

const OPEN_OF = [
  'id',
  'entryId',
  'fromProvider',
  'toProvider',
  'toProgramme',
  'week',
  'state',
  'origin',
  'waited',
] as const;

/** A proposal that is not over, as far as what it rests on is judged. */
export type LiveProposal = Readonly<RowOf<Proposal, (typeof OPEN_OF)[number]>>;

/** All that concern an organisation, in the order of their ids. Call as the engine. */
export const liveProposalsOf = (tx: EntityManager, provider: string): Promise<LiveProposal[]> =>
  tx.query<LiveProposal[]>(
    `SELECT ${columnsOf(p, ...OPEN_OF)} FROM ${p}
     WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${LIVE}) AND $1 IN (${p.fromProvider}, ${p.toProvider}) ORDER BY ${p.id}`,
    [provider],
  );

/** Locks these in the order of their ids, as every transaction does that wants several. Call as the engine. */
export async function lockProposals(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = ANY ($1) ORDER BY ${p.id} FOR NO KEY UPDATE`,
    [ids],
  );
}

/** Withdraws those that are not over, each with its reason, at once. Call as the engine, with all of them locked. */
export async function withdrawProposals(
  tx: EntityManager,
  ended: readonly { readonly id: string; readonly reason: string }[],
): Promise<void> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${p} SET ${bare.state} = 'withdrawn', ${bare.version} = p.${bare.version} + 1, ${bare.closedAt} = clock_timestamp(),
       ${bare.closedReason} = w.reason
     FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, reason text)
     WHERE ${p.regionId} = acting_region() AND ${p.id} = w.id AND ${p.state} IN (${LIVE})`,
    [JSON.stringify(ended)],
  );
  if (changed !== ended.length) throw new Error('A proposal changed under its lock');
}
