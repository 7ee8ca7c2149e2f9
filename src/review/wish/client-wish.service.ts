import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ClientWish, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { isLive } from '../../../libs/matching/index.js';
import { type ReviewProblem } from '../../../libs/review/index.js';
import { lockProposal, moveProposal, type ProposalRow } from '../../matching/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { recordWish, releaseHolds } from '../../registry/index.js';
import { OpenOffers } from '../expiry/open-offers.js';
import { RegionSupply } from '../supply/region-supply.service.js';

/** What a client says of a place elsewhere, as a clinician of the sending organisation heard it today. */
@Injectable()
export class ClientWishService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly offers: OpenOffers,
    private readonly supply: RegionSupply,
  ) {}

  /**
   * Records the answer with the entry, whatever became of the proposal. With "stay" a proposal that still goes on is
   * withdrawn; one of which the client has the offer is answered there, so that the offer does not stay open.
   */
  async record(
    actor: Actor,
    proposalId: string,
    wish: ClientWish,
    now = new Date(),
  ): Promise<Result<null, ReviewProblem | 'not-found'>> {
    const recorded = await this.database.transaction<Result<null, ReviewProblem | 'not-found'>>(
      actor,
      async (tx) => {
        const proposal = await lockProposal(tx, proposalId);
        if (proposal === null) return refuse('not-found');
        const outcome = await this.recordOn(tx, actor, proposal, wish, todayOf(now));
        await this.audit.record(tx, actor, {
          action: 'entry.wish',
          subjectKind: 'proposal',
          subjectId: subjectOf(proposal, 'id'),
          category: 'clinical-summary',
          ground: 'treatment-relation',
          outcome: outcome.ok ? 'done' : 'refused',
          detail: outcome.ok ? { wish } : { refusal: outcome.error },
        });
        return outcome;
      },
    );
    this.supply.forget();
    return recorded;
  }

  private async recordOn(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    wish: ClientWish,
    today: string,
  ): Promise<Result<null, ReviewProblem>> {
    if (proposal.fromProvider !== actor.organisation) return refuse('not-your-side');
    const goesOn = wish === 'stay' && isLive(proposal.state);
    if (goesOn && (await this.offers.hasOpenOffer(tx, proposal.id))) return refuse('client-has-offer');
    if (!(await recordWish(tx, proposal.entryId, wish, today))) return refuse('not-waiting-any-more');
    if (!goesOn) return ok(null);
    await moveProposal(tx, proposal, 'withdraw', 'client-wish');
    await inEngineRole(tx, actor, () => releaseHolds(tx, proposal.id));
    return ok(null);
  }
}
