import { type EntityManager } from 'typeorm';
import { type ProposalState } from '../../../../libs/matching/index.js';
import { type Actor, inEngineRole } from '../../../platform/base/database/index.js';
import { type CaseHistoryDto, type EarlierCaseDto, type TakenCaseDecisionDto } from './case-page.dto.js';

/** Earlier proposals for an entry as codes: how each ended and why, not where. Reads as the engine. */
export async function caseHistory(tx: EntityManager, entryId: string): Promise<CaseHistoryDto[]> {
  const rows = await tx.query<(Omit<CaseHistoryDto, 'at'> & { at: Date })[]>(
    `SELECT coalesce(p.closed_at, p.created_at) AS at, p.state, d.side, coalesce(d.reason, p.closed_reason) AS reason,
       r.nl AS "reasonNl", r.en AS "reasonEn"
     FROM proposal p
     LEFT JOIN decision d ON d.region_id = p.region_id AND d.proposal_id = p.id AND d.verdict = 'refuse'
     LEFT JOIN refusal_reason r ON r.region_id = d.region_id AND r.policy_version = d.policy_version AND r.code = d.reason
     WHERE p.region_id = acting_region() AND p.entry_id = $1
       AND p.state IN ('refused', 'expired', 'concluded', 'withdrawn')
       -- What a newer run replaced before anybody looked says nothing about the client.
       AND p.closed_reason IS DISTINCT FROM 'superseded'
     ORDER BY at DESC, p.id LIMIT 50`,
    [entryId],
  );
  return rows.map(({ at, ...row }) => ({ at: at.toISOString(), ...row }));
}

/** Closed cases of the same entry that the actor may see, the last first. */
export async function earlierCases(
  tx: EntityManager,
  entryId: string,
  but: string,
): Promise<EarlierCaseDto[]> {
  const rows = await tx.query<(Omit<EarlierCaseDto, 'closedAt'> & { closedAt: Date })[]>(
    `SELECT c.id, c.reason, d.decision, c.outcome, c.closed_at AS "closedAt"
     FROM table_case c LEFT JOIN case_decision d ON d.region_id = c.region_id AND d.case_id = c.id
     WHERE c.region_id = acting_region() AND c.entry_id = $1 AND c.id <> $2 AND c.state = 'closed'
     ORDER BY c.closed_at DESC, c.id LIMIT 20`,
    [entryId, but],
  );
  return rows.map(({ closedAt, ...row }) => ({ ...row, closedAt: closedAt.toISOString() }));
}

/** What was decided; with a proposal by hand, what became of it. */
export async function takenDecision(
  tx: EntityManager,
  actor: Actor,
  caseId: string,
): Promise<TakenCaseDecisionDto | null> {
  const [row] = await tx.query<
    {
      decision: TakenCaseDecisionDto['decision'];
      at: Date;
      reviewOn: string | null;
      proposalId: string | null;
    }[]
  >(
    `SELECT decision, decided_at AS at, review_on::text AS "reviewOn", proposal_id AS "proposalId"
     FROM case_decision WHERE region_id = acting_region() AND case_id = $1`,
    [caseId],
  );
  if (row === undefined) return null;
  const { proposalId, at, ...decision } = row;
  const none = { programme: null, providerName: null, week: null, proposalState: null };
  const made = proposalId === null ? none : await inEngineRole(tx, actor, () => proposalOf(tx, proposalId));
  return { ...decision, at: at.toISOString(), ...made };
}

async function proposalOf(
  tx: EntityManager,
  id: string,
): Promise<Pick<TakenCaseDecisionDto, 'programme' | 'providerName' | 'week' | 'proposalState'>> {
  const [row] = await tx.query<
    [
      {
        programme: { id: string; name: string };
        providerName: string;
        week: string;
        proposalState: ProposalState;
      },
    ]
  >(
    `SELECT json_build_object('id', j.id, 'name', j.name) AS programme, o.name AS "providerName", p.week, p.state AS "proposalState"
     FROM proposal p
     JOIN programme j ON j.region_id = p.region_id AND j.id = p.to_programme
     JOIN provider o ON o.region_id = p.region_id AND o.id = p.to_provider
     WHERE p.region_id = acting_region() AND p.id = $1`,
    [id],
  );
  return row;
}
