import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  mayReplace,
  type Place,
  REPLACED_BY_CLINICIAN,
  type ReviewProblem,
} from '../../../libs/review/index.js';
import { insertProposalByHand, lockProposal, moveProposal, type ProposalRow } from '../../matching/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import {
  type Actor,
  askedInEngineRole,
  Database,
  inEngineRole,
  preparedInTurn,
} from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { POLICY_ASKED, policyAnswered } from '../../policy/index.js';
import { type DecisionRow, DECISIONS } from '../decision/decision.store.js';
import { type PausedRow, PENDING_ON } from '../pending/pending-decision.store.js';
import { asTaken } from '../pending/still-pending.js';
import { RegionSupply } from '../supply/region-supply.service.js';
import { draftByHand, type PlaceProblem } from './draft-by-hand.js';

export interface WantedPlace extends Place {
  /** The version of the proposal that was looked at. */
  readonly version: number;
}

/**
 * Another place proposed instead of a proposal, by a clinician where the client waits, in one transaction: the rule, the
 * registry as it is now, the end of the one and the beginning of the other, each with a link to the other. Either both
 * happen or nothing does; the place is judged with its slot locked, as at the case table.
 */
@Injectable()
export class ReplacementService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly supply: RegionSupply,
  ) {}

  /** @returns the id of the new proposal */
  async replace(
    actor: Actor,
    proposalId: string,
    wanted: WantedPlace,
    now = new Date(),
  ): Promise<Result<string, ReviewProblem | 'not-found'>> {
    const replaced = await this.database.transaction<Result<string, ReviewProblem | 'not-found'>>(
      actor,
      async (tx) => {
        const proposal = await lockProposal(tx, proposalId);
        if (proposal === null) return refuse('not-found');
        const outcome = await this.replaceBy(tx, actor, proposal, wanted, todayOf(now));
        await this.audit.record(tx, actor, {
          action: 'proposal.replace',
          subjectKind: 'proposal',
          subjectId: subjectOf(proposal, 'id'),
          category: 'clinical-summary',
          ground: 'four-eyes',
          outcome: outcome.ok ? 'done' : 'refused',
          detail: outcome.ok ? { proposal: outcome.value } : { refusal: outcome.error },
        });
        return outcome;
      },
    );
    this.supply.forget();
    return replaced;
  }

  private async replaceBy(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    { programme, week, version }: WantedPlace,
    today: string,
  ): Promise<Result<string, ReviewProblem>> {
    const { user: by, organisation, role, profession } = actor;
    // The other side's too, which this side is not told of before it takes effect.
    const [, decisions, pending, policy] = await preparedInTurn(
      tx,
      askedInEngineRole(actor, [[DECISIONS, [proposal.id]], [PENDING_ON, [proposal.id]], POLICY_ASKED]),
    );
    const ruled = mayReplace(
      { ...proposal, title: proposal.need.title ?? null },
      [...(decisions as DecisionRow[]), ...(pending as PausedRow[]).map(asTaken)],
      { by, organisation, role, profession, version },
      { programme, week },
      policyAnswered(policy).document,
    );
    if (!ruled.ok) return ruled;
    const made = await inEngineRole(tx, actor, () => draftByHand(tx, proposal, { programme, week }, today));
    if (!made.ok) return refuse(asReview(made.error));
    const { draft, fromProgramme } = made.value;
    await moveProposal(tx, proposal, 'withdraw', REPLACED_BY_CLINICIAN);
    const origin = { caseId: null, replaces: proposal.id, fromProgramme };
    const id = await inEngineRole(tx, actor, () => insertProposalByHand(tx, origin, draft));
    // A client has one live proposal, and that one was locked here.
    if (id === null) throw new Error('The client of a locked proposal has come into another');
    return ok(id);
  }
}

const asReview = (problem: PlaceProblem): ReviewProblem =>
  problem === 'entry-not-waiting' ? 'not-waiting-any-more' : 'alternative-gone';
