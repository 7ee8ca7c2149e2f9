import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type CaseActionCode, ok, plusDays, refuse, type Result } from '../../../../libs/kernel/index.js';
import { type CaseProblem, decideCase, type WantedCaseDecision } from '../../../../libs/review/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { caseEvent } from '../case/case-audit.js';
import { type CaseResult } from '../case-result.js';
import { type CaseRow, lockCase, moveCase } from '../case/case.store.js';
import { insertAction } from '../action/case-action.store.js';
import { insertCaseDecision } from './case-decision.store.js';
import { proposeByHand } from './manual-proposal.js';

/**
 * The decision of the table on a case, in one transaction: the rule, a proposal where that is what was decided, the
 * decision, the action it brings, the new state, the audit event. What cannot be proposed leaves the case as it was.
 */
@Injectable()
export class CaseDecisionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  decide(
    actor: Actor,
    id: string,
    wanted: Omit<WantedCaseDecision, 'role'>,
    now = new Date(),
  ): Promise<CaseResult<null>> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const given = await lockCase(tx, id);
      if (given === null) return refuse('not-found');
      const outcome = await this.decideOn(tx, actor, given, wanted, today);
      await this.audit.record(tx, actor, {
        ...caseEvent('case.decide', given.entryId, id, {
          decision: wanted.decision,
          ...(outcome.ok ? { proposal: outcome.value } : { refusal: outcome.error }),
        }),
        outcome: outcome.ok ? 'done' : 'refused',
      });
      return outcome.ok ? ok(null) : outcome;
    });
  }

  /** The id of the proposal where one was made. */
  private async decideOn(
    tx: EntityManager,
    actor: Actor,
    given: CaseRow,
    wanted: Omit<WantedCaseDecision, 'role'>,
    today: string,
  ): Promise<Result<string | null, CaseProblem>> {
    const ruled = decideCase(given, { ...wanted, role: actor.role }, today);
    if (!ruled.ok) return ruled;
    const { programme, week } = wanted;
    let proposal: string | null = null;
    if (programme !== null && week !== null) {
      const made = await inEngineRole(tx, actor, () => proposeByHand(tx, given, { programme, week }, today));
      if (!made.ok) return made;
      proposal = made.value;
    }
    const { decision, reviewOn } = wanted;
    await insertCaseDecision(tx, actor, { caseId: given.id, decision, proposalId: proposal, reviewOn });
    if (ruled.value.action !== null) await this.ask(tx, actor, given, ruled.value.action, today);
    await moveCase(tx, given, 'decide');
    return ok(proposal);
  }

  private async ask(
    tx: EntityManager,
    actor: Actor,
    given: CaseRow,
    code: CaseActionCode,
    today: string,
  ): Promise<void> {
    const { caseTable: table } = (await policyInForce(tx)).document;
    const dueOn = plusDays(today, table.actionDays);
    await insertAction(tx, actor, { caseId: given.id, code, ownerId: given.providerId, dueOn });
  }
}
