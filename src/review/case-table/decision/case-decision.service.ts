import { policyInForce } from '../../../policy/index.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
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
import { insertPending, pendingOnCase, type PendingRow } from '../../pending/pending-decision.store.js';
import { PendingEffects } from '../../pending/pending-effects.service.js';
import { tabledNeeds } from '../case/case-needs.js';
import { meetingDay } from '../meeting/case-meeting.store.js';
import { draftByHand } from '../../by-hand/draft-by-hand.js';
import { proposeByHand } from './manual-proposal.js';

type Wanted = Omit<WantedCaseDecision, 'role'>;

/**
 * The decision of the table on a case, in one transaction: the rule, a proposal where that is what was decided, the
 * decision, the action it brings, the new state, the audit event. What cannot be proposed leaves the case as it was.
 * Asked for with a pause it is recorded by the same rule, and taken in the same way when the pause is over.
 */
@Injectable()
export class CaseDecisionService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly effects: PendingEffects,
  ) {}

  onModuleInit(): void {
    this.effects.add('case', {
      take: (tx, actor, made, now) => this.decideIn(tx, actor, made.caseId!, wantedIn(made), now, made),
      undone: async (tx, { caseId }) => {
        const given = await lockCase(tx, caseId!);
        return caseEvent('case.undo-decision', given!.entryId, caseId!);
      },
    });
  }

  decide(actor: Actor, id: string, wanted: Wanted, now = new Date()): Promise<CaseResult<null>> {
    return this.database.transaction(actor, (tx) => this.decideIn(tx, actor, id, wanted, now));
  }

  /** Keeps the decision and lets it take effect when the pause is over; until then it can be undone. */
  record(actor: Actor, id: string, wanted: Wanted, now = new Date()): Promise<CaseResult<null>> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const given = await lockCase(tx, id);
      if (given === null) return refuse('not-found');
      const ruled = await this.judge(tx, actor, given, wanted, { today, own: null });
      const refusal = ruled.ok ? await this.noProposal(tx, actor, given, wanted, today) : ruled.error;
      if (refusal === null) await this.keep(tx, actor, given, wanted, today);
      await this.audit.record(tx, actor, {
        ...caseEvent('case.record-decision', given.entryId, id, {
          decision: wanted.decision,
          ...(refusal === null ? {} : { refusal }),
        }),
        outcome: refusal === null ? 'done' : 'refused',
      });
      return refusal === null ? ok(null) : refuse(refusal);
    });
  }

  /** @param made where it was recorded before, and its pause is over */
  private async decideIn(
    tx: EntityManager,
    actor: Actor,
    id: string,
    wanted: Wanted,
    now: Date,
    made: PendingRow | null = null,
  ): Promise<CaseResult<null>> {
    const given = await lockCase(tx, id);
    if (given === null) return refuse('not-found');
    const outcome = await this.decideOn(tx, actor, given, wanted, {
      today: todayOf(now),
      own: made?.id ?? null,
    });
    await this.audit.record(tx, actor, {
      ...caseEvent('case.decide', given.entryId, id, {
        decision: wanted.decision,
        ...(made === null ? {} : { recordedAt: made.recordedAt.toISOString() }),
        ...(outcome.ok ? { proposal: outcome.value } : { refusal: outcome.error }),
      }),
      outcome: outcome.ok ? 'done' : 'refused',
    });
    return outcome.ok ? ok(null) : outcome;
  }

  /** The id of the proposal where one was made. */
  private async decideOn(
    tx: EntityManager,
    actor: Actor,
    given: CaseRow,
    wanted: Wanted,
    at: Moment,
  ): Promise<Result<string | null, CaseProblem>> {
    const ruled = await this.judge(tx, actor, given, wanted, at);
    if (!ruled.ok) return ruled;
    const { programme, week } = wanted;
    let proposal: string | null = null;
    if (programme !== null && week !== null) {
      const made = await inEngineRole(tx, actor, () =>
        proposeByHand(tx, given, { programme, week }, at.today),
      );
      if (!made.ok) return made;
      proposal = made.value;
    }
    const { decision, reviewOn, domain } = wanted;
    await insertCaseDecision(tx, actor, {
      caseId: given.id,
      decision,
      proposalId: proposal,
      reviewOn,
      domain,
    });
    if (ruled.value.action !== null) await this.ask(tx, actor, given, ruled.value.action, at.today);
    await moveCase(tx, given, 'decide');
    return ok(proposal);
  }

  private async judge(
    tx: EntityManager,
    { role }: Actor,
    given: CaseRow,
    wanted: Wanted,
    { today, own }: Moment,
  ) {
    const made = await pendingOnCase(tx, given.id);
    const meetingOn = given.meetingId === null ? null : await meetingDay(tx, given.meetingId);
    const tabled = { ...given, meetingOn, pending: made !== null && made.id !== own };
    return decideCase(tabled, { ...wanted, role }, today);
  }

  /** Why what is proposed could not be now; null where it could, or nothing is. */
  private async noProposal(
    tx: EntityManager,
    actor: Actor,
    given: CaseRow,
    { programme, week }: Wanted,
    today: string,
  ): Promise<CaseProblem | null> {
    if (programme === null || week === null) return null;
    const draft = await inEngineRole(tx, actor, () => draftByHand(tx, given, { programme, week }, today));
    return draft.ok ? null : draft.error;
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    given: CaseRow,
    { decision, programme, week, reviewOn, domain, version }: Wanted,
    today: string,
  ): Promise<void> {
    const { document: policy } = await policyInForce(tx);
    const needs = await inEngineRole(tx, actor, () => tabledNeeds(tx, [given.entryId], policy, today));
    await insertPending(tx, actor, {
      ...{ proposalId: null, side: null, verdict: null, reason: null, week: null },
      ...{ caseId: given.id, decision, reviewOn, domain, version },
      ...{ programmeId: programme, programmeWeek: week },
      diagnosis: needs.get(given.entryId)!.need.diagnosis,
    });
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

interface Moment {
  readonly today: string;
  /** The recorded decision that is taken now. */
  readonly own: string | null;
}

const wantedIn = (made: PendingRow): Wanted => ({
  decision: made.decision!,
  programme: made.programmeId,
  week: made.programmeWeek,
  reviewOn: made.reviewOn,
  domain: made.domain,
  version: made.version,
});
