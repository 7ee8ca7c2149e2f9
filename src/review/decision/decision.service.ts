import { policyOfDecisions } from './policy-of-decisions.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  decide,
  lateness,
  type DecidedStep,
  type ReviewProblem,
  type Verdict,
} from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { followUp, putBar, registryNow, takeHold, type WantedSlot } from '../../registry/index.js';
import { policyInForce } from '../../policy/index.js';
import { lockProposal, moveProposal, type ProposalRow } from '../../matching/index.js';
import { decisionsOn, insertDecision, type TakenStep } from './decision.store.js';
import { recheck } from './recheck.js';
import { onBehalfOf } from '../team/assignment/on-behalf-of.js';
import { RegionSupply } from '../supply/region-supply.service.js';

export interface Wanted {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly version: number;
}

/**
 * A clinician's decision, in one transaction: the rule, the registry as it is now, the decision, at the second
 * approval the held place, the new state, the audit event. A refusal is a value, so that what it brings about (a
 * proposal that can no longer go on is withdrawn) is kept; only a fault rolls everything back.
 */
@Injectable()
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly supply: RegionSupply,
  ) {}

  async decide(
    actor: Actor,
    id: string,
    wanted: Wanted,
    now = new Date(),
  ): Promise<Result<null, ReviewProblem | 'not-found'>> {
    const decided = await this.database.transaction<Result<null, ReviewProblem | 'not-found'>>(
      actor,
      async (tx) => {
        const proposal = await lockProposal(tx, id);
        if (proposal === null) return refuse('not-found');
        const outcome = await this.decideOn(tx, actor, proposal, wanted, todayOf(now));
        const behalf = outcome.ok ? await onBehalfOf(tx, actor, id, todayOf(now)) : null;
        await this.audit.record(tx, actor, {
          action: `proposal.${wanted.verdict}`,
          subjectKind: 'proposal',
          subjectId: subjectOf(proposal, 'id'),
          category: 'clinical-summary',
          ground: 'four-eyes',
          outcome: outcome.ok ? 'done' : 'refused',
          detail: outcome.ok
            ? {
                side: outcome.value.side,
                state: outcome.value.to,
                reason: wanted.reason,
                ...(outcome.value.policyVersion === null ? {} : { policy: outcome.value.policyVersion }),
                ...(behalf === null ? {} : this.audit.people({ onBehalfOf: behalf })),
              }
            : { refusal: outcome.error },
        });
        return outcome.ok ? ok(null) : outcome;
      },
    );
    this.supply.forget();
    return decided;
  }

  private async decideOn(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    wanted: Wanted,
    today: string,
  ): Promise<Result<TakenStep, ReviewProblem>> {
    const { user: by, organisation, role, profession } = actor;
    const taken = await decisionsOn(tx, proposal.id);
    const { version, document } = await policyOfDecisions(tx, actor);
    const ruled = decide(
      { ...proposal, title: proposal.need.title ?? null },
      taken,
      { by, organisation, role, profession, ...wanted },
      document,
    );
    // It may have been withdrawn while somebody read it: they are told the cause, as if it were found out now.
    if (!ruled.ok)
      return refuse(ruled.error === 'proposal-closed' ? lateness(proposal.closedReason) : ruled.error);
    const step = { ...ruled.value, policyVersion: wanted.verdict === 'refuse' ? version : null };
    if (wanted.verdict === 'approve') {
      const gone = await this.secure(tx, actor, proposal, step, today);
      if (gone !== null) return refuse(gone);
    }
    await insertDecision(tx, actor, proposal.id, wanted.verdict, step);
    await moveProposal(tx, proposal, step.event, step.reason?.code);
    if (step.reason !== null) {
      const { code: reason, effect } = step.reason;
      await putBar(tx, actor, proposal, { effect, reason, today });
      await followUp(tx, actor, taskOf('proposal-refused', proposal));
    }
    return ok(step);
  }

  /** Null when the approval can stand; at the second one the place is then held. Otherwise the proposal is withdrawn. */
  private async secure(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    step: DecidedStep,
    today: string,
  ): Promise<'slot-gone' | 'not-eligible-any-more' | null> {
    // Locks the entry and the slot as well: neither changes before this decision is in.
    const checked = await inEngineRole(tx, actor, async () => {
      const { document: policy } = await policyInForce(tx);
      return recheck(proposal, await registryNow(tx, proposal.entryId, slotOf(proposal), today), {
        today,
        policy,
      });
    });
    if (checked.kind === 'fits') {
      const secured = step.to !== 'approved' || (await takeHold(tx, proposal, checked.offered));
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

const slotOf = ({ toProgramme, week }: ProposalRow): WantedSlot => ({ programme: toProgramme, week });

const taskOf = (kind: 'proposal-refused' | 'proposal-withdrawn', proposal: ProposalRow) => ({
  kind,
  entryId: proposal.entryId,
  providerId: proposal.fromProvider,
  causeId: proposal.id,
});
