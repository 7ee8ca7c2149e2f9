import { type EntityManager } from 'typeorm';
import { type CandidateFacts, type OpenCase } from '../../../../libs/review/index.js';
import { LIVE_STATES } from '../../../../libs/matching/index.js';
import { LatestUnmatched, ProposalFacts } from '../../../matching/index.js';
import { columnsOf, table } from '../../../platform/base/database/index.js';
import { TIME_ZONE } from '../../../platform/base/time/index.js';
import { CurrentEntryView } from '../../../registry/index.js';
import { CaseAction } from '../action/case-action.entity.js';
import { TableCase } from '../case/case.entity.js';
import { CaseDecision } from '../decision/case-decision.entity.js';

const c = table(TableCase, 'c');
const d = table(CaseDecision, 'd');
const a = table(CaseAction, 'a');
const e = table(CurrentEntryView, 'e');
const p = table(ProposalFacts, 'p');
const other = table(ProposalFacts, 'other');
const u = table(LatestUnmatched, 'u');
const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');

const OPEN_CASES = `
  SELECT ${columnsOf(c, 'id', 'state')}, ${e.state} AS "entryState", ${columnsOf(d, 'decision', 'reviewOn')}, ${p.state} AS proposal,
    EXISTS (SELECT FROM ${other} WHERE ${other.regionId} = ${c.regionId} AND ${other.entryId} = ${c.entryId}
      AND ${other.id} IS DISTINCT FROM ${d.proposalId} AND ${other.state} IN (${LIVE})) AS "otherProposal",
    (SELECT count(*)::integer FROM ${a} WHERE ${a.regionId} = ${c.regionId} AND ${a.caseId} = ${c.id} AND ${a.state} = 'open') AS "openActions"
  FROM ${c}
  JOIN ${e} ON ${e.regionId} = ${c.regionId} AND ${e.id} = ${c.entryId}
  LEFT JOIN ${d} ON ${d.regionId} = ${c.regionId} AND ${d.caseId} = ${c.id}
  LEFT JOIN ${p} ON ${p.regionId} = ${c.regionId} AND ${p.id} = ${d.proposalId}
  WHERE ${c.regionId} = acting_region() AND ${c.state} <> 'closed'`;

/** What a case that is not closed looks like today; null where it is closed. Reads as the engine. */
export async function openCase(tx: EntityManager, id: string): Promise<OpenCase | null> {
  const [row] = await tx.query<OpenCase[]>(`${OPEN_CASES} AND ${c.id} = $1`, [id]);
  return row ?? null;
}

/** As `openCase`, all of the region. */
export const openCases = (tx: EntityManager): Promise<(OpenCase & { readonly id: string })[]> =>
  tx.query<(OpenCase & { readonly id: string })[]>(`${OPEN_CASES} ORDER BY ${c.id}`);

/** An entry that may come to the table. */
export type Candidate = CandidateFacts & { readonly entryId: string; readonly providerId: string };

/** Which entries to look at: what the policy says of them, on a day. */
export interface CandidateLimits {
  readonly today: string;
  readonly refusals: number;
  /** Weeks since registration from which some title's entries come. */
  readonly waitedWeeks: number;
  readonly restWeeks: number;
  readonly most: number;
}

/** Entries that may come, who has waited longest first. The rule of libs/review decides; this keeps out what it would refuse. */
export const candidates = (tx: EntityManager, limits: CandidateLimits): Promise<Candidate[]> =>
  tx.query<Candidate[]>(
    `WITH closed AS (SELECT ${c.entryId}, max(${c.closedAt}) AS at FROM ${c} WHERE ${c.regionId} = acting_region() GROUP BY 1),
       refused AS (SELECT ${p.entryId}, count(*)::integer AS refusals FROM ${p} LEFT JOIN closed ON closed.entry_id = ${p.entryId}
         WHERE ${p.regionId} = acting_region() AND ${p.state} = 'refused' AND (closed.at IS NULL OR ${p.closedAt} > closed.at) GROUP BY 1),
       facts AS (
         SELECT ${e.id} AS "entryId", ${e.provider} AS "providerId", ${e.registeredOn}, ${e.title}, coalesce(refused.refusals, 0) AS refusals,
           ${u.reason} AS unmatched,
           greatest(0, ($1::date - ${e.registeredOn}) / 7) AS "waitedWeeks", ($1::date - (closed.at AT TIME ZONE '${TIME_ZONE}')::date) / 7 AS "sinceCaseWeeks"
         FROM ${e} LEFT JOIN refused ON refused.entry_id = ${e.id} LEFT JOIN closed ON closed.entry_id = ${e.id}
           LEFT JOIN ${u} ON ${u.regionId} = ${e.regionId} AND ${u.entryId} = ${e.id}
         WHERE ${e.regionId} = acting_region() AND ${e.state} = 'waiting'
           AND (refused.refusals >= $2 OR ${e.registeredOn} <= $1::date - 7 * $3::integer)
           AND NOT EXISTS (SELECT FROM ${c} WHERE ${c.regionId} = ${e.regionId} AND ${c.entryId} = ${e.id} AND ${c.state} <> 'closed')
           AND NOT EXISTS (SELECT FROM ${p} WHERE ${p.regionId} = ${e.regionId} AND ${p.entryId} = ${e.id} AND ${p.state} IN (${LIVE})))
     SELECT "entryId", "providerId", refusals, unmatched, title, "waitedWeeks", "sinceCaseWeeks" FROM facts
     WHERE unmatched IS DISTINCT FROM 'client-stays' AND (refusals >= $2 OR unmatched <> 'not-sooner') AND ("sinceCaseWeeks" IS NULL OR "sinceCaseWeeks" >= $4)
     ORDER BY registered_on, "entryId" LIMIT $5`,
    [limits.today, limits.refusals, limits.waitedWeeks, limits.restWeeks, limits.most],
  );
