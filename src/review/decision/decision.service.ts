import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { isUndecided, type ProposalState } from '../../../libs/matching/index.js';
import { decide, isTooLate, lateness, type ReviewProblem, type Verdict } from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { followUp, putBar, takeHold } from '../../registry/index.js';
import { lockProposal, moveProposal, type ProposalRow } from '../../matching/index.js';
import { citedPolicy, decisionBasis } from './decision-basis.js';
import { insertDecision, type TakenStep } from './decision.store.js';
import { insertPending, type PendingRow } from '../pending/pending-decision.store.js';
import { PendingEffects } from '../pending/pending-effects.service.js';
import { type Recheck, recheck } from './recheck.js';
import { onBehalfOf } from '../team/assignment/on-behalf-of.js';
import { RegionSupply } from '../supply/region-supply.service.js';

export interface Wanted {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly version: number;
}

type Outcome = Result<null, ReviewProblem | 'not-found'>;
/** With the state that the proposal is in now. */
type Decided = Result<ProposalState, ReviewProblem | 'not-found'>;

/**
 * A clinician's decision, in one transaction: the rule, the registry as it is now, the decision, at the second
 * approval the held place, the new state, the audit event. A refusal is a value, so that what it brings about (a
 * proposal that can no longer go on is withdrawn) is kept; only a fault rolls everything back.
 *
 * Who asks for the pause has it recorded instead, by the same rule; it is then taken in the same way when the pause is
 * over, and whatever has come between says no to it there.
 */
@Injectable()
export class DecisionService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly supply: RegionSupply,
    private readonly effects: PendingEffects,
  ) {}

  onModuleInit(): void {
    this.effects.add('proposal', {
      take: async (tx, actor, { id, proposalId, verdict, reason, version, recordedAt }, now) => {
        const wanted = { verdict: verdict!, reason, version };
        const taken = await this.decideIn(tx, actor, proposalId!, wanted, now, { id, recordedAt });
        return taken.ok ? ok(null) : taken;
      },
      undone: (_tx, { proposalId }) =>
        Promise.resolve({ ...aboutProposal(proposalId!), action: 'proposal.undo-decision' }),
      after: () => this.supply.forget(),
    });
  }

  async decide(actor: Actor, id: string, wanted: Wanted, now = new Date()): Promise<Outcome> {
    const decided = await this.database.transaction(actor, (tx) => this.decideIn(tx, actor, id, wanted, now));
    // One that still waits for the other side counts on its slot as before; one that was found gone may not.
    if (!decided.ok || !isUndecided(decided.value)) this.supply.forget();
    return decided.ok ? ok(null) : decided;
  }

  /** Keeps the decision and lets it take effect when the pause is over; until then it can be undone. */
  async record(actor: Actor, id: string, wanted: Wanted, now = new Date()): Promise<Outcome> {
    const recorded = await this.database.transaction<Outcome>(actor, async (tx) => {
      const proposal = await lockProposal(tx, id);
      if (proposal === null) return refuse('not-found');
      const outcome = await this.judge(tx, actor, proposal, wanted, todayOf(now), null);
      let effectAt: Date | null = null;
      if (outcome.ok)
        effectAt = await insertPending(tx, actor, {
          ...NOTHING_OF_A_CASE,
          proposalId: id,
          side: outcome.value.side,
          verdict: wanted.verdict,
          reason: wanted.reason,
          version: wanted.version,
          diagnosis: proposal.need.diagnosis,
          week: proposal.week,
        });
      await this.audit.record(tx, actor, {
        ...aboutProposal(id),
        action: 'proposal.record-decision',
        outcome: outcome.ok ? 'done' : 'refused',
        detail: outcome.ok
          ? { side: outcome.value.side, verdict: wanted.verdict, effectAt: effectAt!.toISOString() }
          : { refusal: outcome.error },
      });
      return outcome.ok ? ok(null) : outcome;
    });
    if (!recorded.ok) this.supply.forget();
    return recorded;
  }

  /** @param made where it was recorded before, and its pause is over */
  private async decideIn(
    tx: EntityManager,
    actor: Actor,
    id: string,
    wanted: Wanted,
    now: Date,
    made: Pick<PendingRow, 'id' | 'recordedAt'> | null = null,
  ): Promise<Decided> {
    const proposal = await lockProposal(tx, id);
    if (proposal === null) return refuse('not-found');
    const today = todayOf(now);
    const outcome = await this.judge(tx, actor, proposal, wanted, today, made, true);
    if (outcome.ok) await this.take(tx, actor, proposal, wanted.verdict, outcome.value, today);
    const behalf = outcome.ok ? await onBehalfOf(tx, actor, id, today) : null;
    await this.audit.record(tx, actor, {
      ...aboutProposal(id),
      action: `proposal.${wanted.verdict}`,
      outcome: outcome.ok ? 'done' : 'refused',
      detail: {
        ...(made === null ? {} : { recordedAt: made.recordedAt.toISOString() }),
        ...(outcome.ok
          ? {
              side: outcome.value.side,
              state: outcome.value.to,
              reason: wanted.reason,
              ...(outcome.value.policyVersion === null ? {} : { policy: outcome.value.policyVersion }),
              ...(behalf === null ? {} : this.audit.people({ onBehalfOf: behalf })),
            }
          : { refusal: outcome.error }),
      },
    });
    return outcome.ok ? ok(outcome.value.to) : outcome;
  }

  /** By the rule and by the registry as it is now. @param made the recorded decision that is taken now */
  private async judge(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    wanted: Wanted,
    today: string,
    made: Pick<PendingRow, 'id' | 'recordedAt'> | null,
    holds = false,
  ): Promise<Result<TakenStep, ReviewProblem>> {
    const { user: by, organisation, role, profession } = actor;
    const { taken, policy, registry, ceiling } = await decisionBasis(
      tx,
      actor,
      proposal,
      wanted.verdict,
      today,
      made?.id ?? null,
    );
    const ruled = decide(
      { ...proposal, title: proposal.need.title ?? null },
      taken,
      { by, organisation, role, profession, ...wanted },
      policy.document,
    );
    // It may have been withdrawn while somebody read it: they are told the cause, as if it were found out now.
    if (!ruled.ok)
      return refuse(ruled.error === 'proposal-closed' ? lateness(proposal.closedReason) : ruled.error);
    if (wanted.verdict === 'refuse')
      return ok({ ...ruled.value, policyVersion: await citedPolicy(tx, actor, policy) });
    // It would promise a place that nobody can take. What was decided in time is, whenever its pause is over.
    const decidedOn = made === null ? today : todayOf(made.recordedAt);
    if (isTooLate(proposal, proposal.state, decidedOn)) return refuse('no-time-left');
    const checked = recheck(proposal, registry(), { today, policy: policy.document, ceiling: ceiling() });
    const gone = await this.secure(tx, actor, proposal, checked, holds && ruled.value.to === 'approved');
    return gone === null ? ok({ ...ruled.value, policyVersion: null }) : refuse(gone);
  }

  private async take(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    verdict: Verdict,
    step: TakenStep,
    today: string,
  ): Promise<void> {
    // The connection answers in order: the second need not wait for the answer to the first.
    await Promise.all([
      insertDecision(tx, actor, proposal.id, verdict, step),
      moveProposal(tx, proposal, step.event, step.reason?.code),
    ]);
    if (step.reason === null) return;
    const { code: reason, effect } = step.reason;
    await putBar(tx, actor, proposal, { effect, reason, today });
    await followUp(tx, actor, taskOf('proposal-refused', proposal));
  }

  /**
   * Null when the approval can stand. Otherwise the proposal is withdrawn.
   * @param holds the second approval is taken now: one place of the slot is then held
   */
  private async secure(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    checked: Recheck,
    holds: boolean,
  ): Promise<'slot-gone' | 'not-eligible-any-more' | null> {
    if (checked.kind === 'fits') {
      const secured = !holds || (await takeHold(tx, proposal, checked.offered));
      if (secured) return null;
    }
    const gone = checked.kind === 'fits' ? { kind: 'slot-gone' as const, reason: 'slot-gone' } : checked;
    await moveProposal(tx, proposal, 'withdraw', gone.reason);
    // Who has left the list needs nobody's hand any more.
    if (gone.reason !== 'entry-not-waiting')
      await followUp(tx, actor, taskOf('proposal-withdrawn', proposal));
    return gone.kind;
  }
}

const NOTHING_OF_A_CASE = {
  caseId: null,
  decision: null,
  programmeId: null,
  programmeWeek: null,
  reviewOn: null,
  domain: null,
} as const;

const aboutProposal = (id: string) =>
  ({
    subjectKind: 'proposal',
    subjectId: subjectOf({ id }, 'id'),
    category: 'clinical-summary',
    ground: 'four-eyes',
  }) as const;

const taskOf = (kind: 'proposal-refused' | 'proposal-withdrawn', proposal: ProposalRow) => ({
  kind,
  entryId: proposal.entryId,
  providerId: proposal.fromProvider,
  causeId: proposal.id,
});
