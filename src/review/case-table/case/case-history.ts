import { type EntityManager } from 'typeorm';
import { type Actor, inEngineRole } from '../../../platform/base/database/index.js';
import { decisionOn } from '../decision/case-decision.store.js';
import { endedProposals, manualProposal } from './case-history.store.js';
import { type CaseHistoryDto, type EarlierCaseDto, type TakenCaseDecisionDto } from './case-page.dto.js';
import { closedCases } from './case-view.store.js';

/** Earlier proposals for an entry as codes: how each ended and why, not where. Reads as the engine. */
export const caseHistory = async (tx: EntityManager, entryId: string): Promise<CaseHistoryDto[]> =>
  (await endedProposals(tx, entryId)).map(({ at, ...row }) => ({ at: at.toISOString(), ...row }));

/** Closed cases of the same entry that the actor may see, the last first. */
export const earlierCases = async (
  tx: EntityManager,
  entryId: string,
  but: string,
): Promise<EarlierCaseDto[]> =>
  (await closedCases(tx, entryId, but)).map(({ closedAt, ...row }) => ({
    ...row,
    closedAt: closedAt.toISOString(),
  }));

/** What was decided; with a proposal by hand, what became of it. */
export async function takenDecision(
  tx: EntityManager,
  actor: Actor,
  caseId: string,
): Promise<TakenCaseDecisionDto | null> {
  const taken = await decisionOn(tx, actor, caseId);
  if (taken === null) return null;
  const { decision, decidedAt, reviewOn, domain, proposalId } = taken;
  const none = { programme: null, providerName: null, week: null, proposalState: null };
  const made =
    proposalId === null ? none : await inEngineRole(tx, actor, () => manualProposal(tx, proposalId));
  return { decision, at: decidedAt.toISOString(), reviewOn, domain, ...made };
}
