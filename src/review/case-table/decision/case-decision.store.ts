import { type EntityManager } from 'typeorm';
import { type Actor } from '../../../platform/base/database/index.js';
import { CaseDecision } from './case-decision.entity.js';

/** Records the decision on a case in the actor's name; a case has one. */
export async function insertCaseDecision(
  tx: EntityManager,
  actor: Actor,
  decision: Pick<CaseDecision, 'caseId' | 'decision' | 'proposalId' | 'reviewOn' | 'domain'>,
): Promise<void> {
  await tx.insert(CaseDecision, { ...decision, regionId: actor.region, decidedBy: actor.user });
}

/** What was decided on a case; null while nothing was. */
export const decisionOn = (tx: EntityManager, actor: Actor, caseId: string): Promise<CaseDecision | null> =>
  tx.findOneBy(CaseDecision, { regionId: actor.region, caseId });
