import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../../libs/review/index.js';
import { LIVE_STATES } from '../../../libs/matching/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { followUp, heldSince, releaseHolds } from '../../registry/index.js';
import { pendingOn } from '../pending/pending-decision.store.js';
import { OpenOffers } from './open-offers.js';
import { lockProposal, moveProposal, overdueProposals, type ProposalRow } from '../../matching/index.js';

/**
 * Ends proposals whose last day is over, each in a transaction of its own and each with a task for the sending organisation.
 * Once an hour is often enough: a last day is over at midnight, a minute before it is looked for. Where that was missed, or
 * somebody could still undo a decision, the worklist has it no more and an approval is refused with that cause until then.
 */
@Injectable()
export class ProposalExpiry {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly offers: OpenOffers,
  ) {}

  /** Returns how many ended. Safe to run twice, or by two processes at once. */
  async expireProposals(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    const actor = engineActor(region);
    const due = await this.database.transaction(actor, (tx) => overdueProposals(tx, today));
    let ended = 0;
    for (const id of due) ended += (await this.expire(region, id, today)) ? 1 : 0;
    return ended;
  }

  private expire(region: string, id: string, today: string): Promise<boolean> {
    const actor = engineActor(region);
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockProposal(tx, id);
      if (proposal === null || !LIVE_STATES.some((state) => state === proposal.state)) return false;
      // While the client has the offer its own date counts; it ends with the offer.
      if (await this.offers.hasOpenOffer(tx, id)) return false;
      // Decided in time, by somebody who can still undo it: what that comes to is seen at the next hour.
      if ((await pendingOn(tx, id)).length > 0) return false;
      if (lastDayOf(proposal, await heldSince(tx, id, proposal.week)) >= today) return false;
      await moveProposal(tx, proposal, 'expire', 'no-decision-in-time');
      await releaseHolds(tx, id);
      await followUp(tx, actor, taskOf(proposal));
      await this.audit.record(tx, actor, {
        action: 'proposal.expire',
        subjectKind: 'proposal',
        subjectId: subjectOf(proposal, 'id'),
        category: 'clinical-summary',
        ground: 'regional-task',
      });
      return true;
    });
  }
}

const taskOf = (proposal: ProposalRow) => ({
  kind: 'proposal-expired' as const,
  entryId: proposal.entryId,
  providerId: proposal.fromProvider,
  causeId: proposal.id,
});
