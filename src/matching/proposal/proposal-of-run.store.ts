import { type EntityManager } from 'typeorm';
import { type Population } from '../../../libs/kernel/index.js';
import {
  CurrentBarView,
  CurrentEntryView,
  jsonParts,
  ProgrammeName,
  ProviderName,
} from '../../registry/index.js';
import { columnsOf, namesOf, type RowOf, type Statement, table } from '../../platform/base/database/index.js';
import { OpenedProposal, Proposal, ProposalOutcomes } from './proposal.entity.js';
import { LIVE } from './states.js';

const p = table(Proposal, 'p');
const bare = table(Proposal);
const e = table(CurrentEntryView, 'e');
const b = table(CurrentBarView, 'b');
const f = table(ProviderName, 'f');
const t = table(ProviderName, 't');
const g = table(ProgrammeName, 'g');
const o = table(ProposalOutcomes, 'o');
const w = table(OpenedProposal, 'w');

/** Nobody has opened it. */
const UNOPENED = `NOT EXISTS (SELECT FROM ${w} WHERE ${w.regionId} = ${p.regionId} AND ${w.proposalId} = ${p.id})`;
/** What a run replaces: undecided, of an earlier run, and opened by nobody. */
const REPLACED = `${p.state} = 'proposed' AND ${p.origin} = 'run' AND ${UNOPENED}`;
/** What a run goes on from: approved by a side at least, made by hand, or opened. */
const KEPT = `${p.state} IN (${LIVE}) AND NOT (${REPLACED})`;

/** A proposal that is withdrawn: it goes back to the list of the organisation where the client waits. */
export type WithdrawnProposal = Readonly<
  RowOf<Proposal, 'id' | 'entryId' | 'fromProvider' | 'origin' | 'version'>
>;

/**
 * Locks in the order of ids, so that two transactions that want the same proposals wait and never lock each other out.
 * Withdraws what can no longer be kept, of what somebody made by hand, approved or opened; made or approved never in
 * silence, so those are returned. What a run made and nobody has opened is replaced, also where it was opened after the
 * snapshot: then it stays. Call as the engine.
 * @param withdrawn JSON, a list of `{ proposal, reason }`
 */
export async function withdrawForRun(tx: EntityManager, withdrawn: string): Promise<WithdrawnProposal[]> {
  const closed = `${bare.state} = 'withdrawn', ${bare.version} = p.${bare.version} + 1, ${bare.closedAt} = clock_timestamp()`;
  await tx.query(
    `SELECT FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${LIVE}) ORDER BY ${p.id} FOR UPDATE`,
  );
  const [rows] = await tx.query<[WithdrawnProposal[], number]>(
    `UPDATE ${p} SET ${closed}, ${bare.closedReason} = given.reason
     FROM json_to_recordset($1) AS given (proposal uuid, reason text)
     WHERE ${p.regionId} = acting_region() AND ${p.id} = given.proposal AND ${p.state} <> 'approved' AND ${KEPT}
     RETURNING ${columnsOf(p, 'id', 'entryId', 'fromProvider', 'origin', 'version')}`,
    [withdrawn],
  );
  await tx.query(
    `UPDATE ${p} SET ${closed}, ${bare.closedReason} = 'superseded'
     WHERE ${p.regionId} = acting_region() AND ${REPLACED}`,
  );
  // Its second version is the one with which it was withdrawn: nobody had approved it.
  return rows.filter(({ origin, version }) => origin === 'hand' || version > 2);
}

/** Live proposals that a run goes on from, as JSON parts: those that a person made or opened, or that one side at least approved. */
export const liveForSnapshot = (tx: EntityManager): Promise<string[]> =>
  jsonParts(
    tx,
    `SELECT ${p.id} AS proposal, ${p.entryId} AS entry, ${p.toProgramme} AS programme, ${columnsOf(p, 'week')}, ${p.state} = 'approved' AS approved,
       ${p.state} <> 'proposed' AS decided
     FROM ${p} WHERE ${p.regionId} = acting_region() AND ${KEPT}`,
  );

/** What became of proposals that people decided on, by programme and kind of demand. Ask as the engine: it sees all. */
export const OUTCOMES: Statement = {
  name: 'proposal-outcomes',
  text: `SELECT ${columnsOf(o, 'programme', 'diagnosis', 'severity', 'accepted', 'decided')} FROM ${o} WHERE ${o.regionId} = acting_region()`,
};

/** The same as the parts of a snapshot. */
export const outcomesForSnapshot = (tx: EntityManager): Promise<string[]> => jsonParts(tx, OUTCOMES.text);

const DRAFTED = [
  'entryId',
  'fromProvider',
  'toProvider',
  'toProgramme',
  'week',
  'need',
  'gain',
  'waited',
  'severity',
  'value',
  'expiresOn',
  'firstDecisionBy',
  'offerBy',
] as const;

/**
 * Makes the proposals of a run, but for entries that are in a proposal, barred or no longer waiting since its snapshot.
 * Returns how many it made. Call as the engine.
 * @param drafts JSON, a list of `ProposalDraft`
 * @param on `YYYY-MM-DD`, the first day of the run's first week: bars that end by then count no more
 */
export async function insertProposalsOfRun(
  tx: EntityManager,
  runId: string,
  drafts: string,
  on: string,
): Promise<number> {
  const [{ inserted }] = await tx.query<[{ inserted: number }]>(
    `WITH made AS (
       INSERT INTO ${bare} (${namesOf(Proposal, 'regionId', 'runId', 'fromProgramme', 'weeksSooner', 'breachAvoided', 'replaces', ...DRAFTED)})
       SELECT acting_region(), $1, ${e.programme}, (d.gain ->> 'weeksSooner')::integer, (d.gain ->> 'breachAvoided')::integer,
         -- What was withdrawn in this transaction for the same entry.
         (SELECT ${p.id} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.entryId} = d.entry AND ${p.state} = 'withdrawn'
            AND ${p.closedAt} >= transaction_timestamp() ORDER BY ${p.closedAt} DESC, ${p.id} LIMIT 1),
         d.entry, d."fromProvider", d."toProvider", d."toProgramme", d.week, d.need, d.gain, d.waited, d.severity, d.value, d."expiresOn", d."firstDecisionBy", d."offerBy"
       FROM json_to_recordset($2) AS d (entry text, "fromProvider" text, "toProvider" text, "toProgramme" text, week text,
         need jsonb, gain jsonb, waited integer, severity smallint, value bigint, "expiresOn" date, "firstDecisionBy" date, "offerBy" date)
       JOIN ${e} ON ${e.regionId} = acting_region() AND ${e.id} = d.entry AND ${e.state} = 'waiting'
       WHERE NOT EXISTS (SELECT FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.entryId} = d.entry AND ${p.state} IN (${LIVE}))
         AND NOT EXISTS (SELECT FROM ${b} WHERE ${b.regionId} = acting_region() AND ${b.entry} = d.entry
           AND ${b.barred} IN (d."toProgramme", d."toProvider") AND (${b.until} IS NULL OR ${b.until} > $3))
       -- Somebody may be proposing by hand for the same entry at this moment: then theirs is the one.
       ON CONFLICT (${namesOf(Proposal, 'regionId', 'entryId')}) WHERE ${bare.state} IN (${LIVE}) DO NOTHING
       RETURNING ${bare.id}
     ) SELECT count(*)::integer AS inserted FROM made`,
    [runId, drafts, on],
  );
  return inserted;
}

/** How many proposals to one population are open, by what the next run does with them. */
export interface OpenAbout {
  readonly population: Population;
  readonly replaced: number;
  readonly approved: number;
  readonly opened: number;
  readonly byHand: number;
}

/** What the next run would do to what is open, so that it can be said before; populations with none are left out. Call as the engine. */
export function openForNextRun(tx: EntityManager): Promise<OpenAbout[]> {
  const count = (which: string): string => `count(*) FILTER (WHERE ${which})::integer`;
  return tx.query<OpenAbout[]>(
    `SELECT population_of(${p.need} ->> 'title', ${p.need} ->> 'circuit') AS population,
       ${count(REPLACED)} AS replaced, ${count(`${p.state} <> 'proposed'`)} AS approved,
       ${count(`${p.state} = 'proposed' AND ${p.origin} = 'run' AND NOT (${REPLACED})`)} AS opened,
       ${count(`${p.state} = 'proposed' AND ${p.origin} = 'hand'`)} AS "byHand"
     FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${LIVE}) GROUP BY population`,
  );
}

/** Of these proposals those that a run would replace. Reads as the engine, for whoever asks about their own. */
export async function replacedAmong(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT ${p.id} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = ANY ($1) AND ${REPLACED}`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Organisations to which a run proposes. */
export async function receiversOf(tx: EntityManager, runId: string): Promise<string[]> {
  const rows = await tx.query<{ provider: string }[]>(
    `SELECT DISTINCT ${p.toProvider} AS provider FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.runId} = $1`,
    [runId],
  );
  return rows.map(({ provider }) => provider);
}

const SHOWN = ['id', 'runId', 'state', 'version', 'need', 'gain', 'waited', 'week', 'expiresOn'] as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A proposal of a run as one of its organisations sees it. */
export interface ProposalOfRun extends RowOf<Proposal, (typeof SHOWN)[number]> {
  readonly runId: string;
  readonly side: 'sending' | 'receiving';
  readonly from: { readonly provider: Named };
  readonly to: { readonly provider: Named; readonly programme: Named };
}

/** One of the acting organisation that nobody has decided on. */
export interface OwnOpenProposal extends RowOf<Proposal, 'id' | 'state' | 'week'> {
  readonly side: 'sending' | 'receiving';
  readonly diagnosis: string;
  readonly from: Named;
  readonly to: Named;
}

/** Most that are named: an organisation has hundreds after a run, and a page says so. */
const MOST_NAMED = 1_000;

/** Undecided ones of the acting organisation, earliest week first. */
export const ownOpenProposals = (tx: EntityManager): Promise<OwnOpenProposal[]> =>
  tx.query<OwnOpenProposal[]>(
    `SELECT ${columnsOf(p, 'id', 'state', 'week')}, CASE WHEN ${p.fromProvider} = acting_organisation() THEN 'sending' ELSE 'receiving' END AS side,
       coalesce(${p.need} ->> 'diagnosis', '') AS diagnosis,
       json_build_object('id', ${f.id}, 'name', ${f.name}) AS "from", json_build_object('id', ${t.id}, 'name', ${t.name}) AS "to"
     FROM ${p}
     JOIN ${f} ON ${f.regionId} = ${p.regionId} AND ${f.id} = ${p.fromProvider}
     JOIN ${t} ON ${t.regionId} = ${p.regionId} AND ${t.id} = ${p.toProvider}
     WHERE ${p.regionId} = acting_region() AND ${p.state} = 'proposed' AND ${p.origin} = 'run'
       AND acting_organisation() IN (${p.fromProvider}, ${p.toProvider})
     ORDER BY ${p.week}, ${p.id} LIMIT ${MOST_NAMED}`,
  );

/** Those of the acting organisation, largest gain first, and how many there are in all. */
export async function proposalsOfRun(
  tx: EntityManager,
  runId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ items: ProposalOfRun[]; total: number }> {
  const of = `${p.regionId} = acting_region() AND ${p.runId} = $1`;
  const items = await tx.query<ProposalOfRun[]>(
    `SELECT ${columnsOf(p, ...SHOWN)}, CASE WHEN ${p.fromProvider} = acting_organisation() THEN 'sending' ELSE 'receiving' END AS side,
       json_build_object('provider', json_build_object('id', ${f.id}, 'name', ${f.name})) AS "from",
       json_build_object('provider', json_build_object('id', ${t.id}, 'name', ${t.name}), 'programme', json_build_object('id', ${g.id}, 'name', ${g.name})) AS "to"
     FROM ${p}
     JOIN ${f} ON ${f.regionId} = ${p.regionId} AND ${f.id} = ${p.fromProvider}
     JOIN ${t} ON ${t.regionId} = ${p.regionId} AND ${t.id} = ${p.toProvider}
     JOIN ${g} ON ${g.regionId} = ${p.regionId} AND ${g.id} = ${p.toProgramme}
     WHERE ${of} ORDER BY ${p.value} DESC, ${p.id} LIMIT $2 OFFSET $3`,
    [runId, limit, offset],
  );
  const [{ total }] = await tx.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM ${p} WHERE ${of}`,
    [runId],
  );
  return { items, total };
}
