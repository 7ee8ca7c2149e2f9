import { type EntityManager } from 'typeorm';
import {
  CurrentBarView,
  CurrentEntryView,
  jsonParts,
  ProgrammeName,
  ProviderName,
} from '../../registry/index.js';
import { columnsOf, namesOf, type RowOf, type Statement, table } from '../../platform/base/database/index.js';
import { Proposal, ProposalOutcomes } from './proposal.entity.js';
import { LIVE } from './states.js';

const p = table(Proposal, 'p');
const bare = table(Proposal);
const e = table(CurrentEntryView, 'e');
const b = table(CurrentBarView, 'b');
const f = table(ProviderName, 'f');
const t = table(ProviderName, 't');
const g = table(ProgrammeName, 'g');
const o = table(ProposalOutcomes, 'o');

/** A proposal that is withdrawn: it goes back to the list of the organisation where the client waits. */
export type WithdrawnProposal = Readonly<RowOf<Proposal, 'id' | 'entryId' | 'fromProvider'>>;

/**
 * Locks in the order of ids, so that two transactions that want the same proposals wait and never lock each other out.
 * Withdraws what can no longer be kept, of what somebody made by hand or approved: never in silence, so they are
 * returned. What a run made and nobody has looked at is replaced. Call as the engine.
 * @param withdrawn JSON, a list of `{ proposal, reason }`
 */
export async function withdrawForRun(tx: EntityManager, withdrawn: string): Promise<WithdrawnProposal[]> {
  const closed = `${bare.state} = 'withdrawn', ${bare.version} = p.${bare.version} + 1, ${bare.closedAt} = clock_timestamp()`;
  await tx.query(
    `SELECT FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.state} IN (${LIVE}) ORDER BY ${p.id} FOR UPDATE`,
  );
  const [rows] = await tx.query<[WithdrawnProposal[], number]>(
    `UPDATE ${p} SET ${closed}, ${bare.closedReason} = w.reason
     FROM json_to_recordset($1) AS w (proposal uuid, reason text)
     WHERE ${p.regionId} = acting_region() AND ${p.id} = w.proposal AND (${p.state} IN ('approved-by-sending', 'approved-by-receiving')
       OR (${p.state} = 'proposed' AND ${p.origin} = 'hand'))
     RETURNING ${columnsOf(p, 'id', 'entryId', 'fromProvider')}`,
    [withdrawn],
  );
  await tx.query(
    `UPDATE ${p} SET ${closed}, ${bare.closedReason} = 'superseded'
     WHERE ${p.regionId} = acting_region() AND ${p.state} = 'proposed' AND ${p.origin} = 'run'`,
  );
  return rows;
}

/** Live proposals that a run goes on from, as JSON parts: those that a person made, or that one side at least approved. */
export const liveForSnapshot = (tx: EntityManager): Promise<string[]> =>
  jsonParts(
    tx,
    `SELECT ${p.id} AS proposal, ${p.entryId} AS entry, ${p.toProgramme} AS programme, ${columnsOf(p, 'week')}, ${p.state} = 'approved' AS approved
     FROM ${p} WHERE ${p.regionId} = acting_region() AND (${p.state} IN ('approved-by-sending', 'approved-by-receiving', 'approved')
       OR (${p.state} = 'proposed' AND ${p.origin} = 'hand'))`,
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
       INSERT INTO ${bare} (${namesOf(Proposal, 'regionId', 'runId', 'fromProgramme', 'weeksSooner', 'breachAvoided', ...DRAFTED)})
       SELECT acting_region(), $1, ${e.programme}, (d.gain ->> 'weeksSooner')::integer, (d.gain ->> 'breachAvoided')::integer,
         d.entry, d."fromProvider", d."toProvider", d."toProgramme", d.week, d.need, d.gain, d.waited, d.severity, d.value, d."expiresOn"
       FROM json_to_recordset($2) AS d (entry text, "fromProvider" text, "toProvider" text, "toProgramme" text, week text,
         need jsonb, gain jsonb, waited integer, severity smallint, value bigint, "expiresOn" date)
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
