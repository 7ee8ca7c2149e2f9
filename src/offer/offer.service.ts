import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { answerBy, isDeclineReason, type OfferRefusal } from '../../libs/offer/index.js';
import { sideOf } from '../../libs/review/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { todayOf } from '../platform/time/today.js';
import { currentPolicy, endHold, lockProposal, moveProposal, type ProposalRow } from '../review/index.js';
import { answerOffer, lockOffer, type OfferRow } from './consequences.js';
import { letTravel, lockEntry } from './entry-ticket.js';

export interface Answer {
  readonly answer: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly version: number;
}

/** Makes offers and records answers, for the organisation where the client waits and no other. */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The id of the new offer. */
  make(
    actor: Actor,
    proposalId: string,
    asked: string | null,
    now = new Date(),
  ): Promise<Result<string, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockProposal(tx, proposalId);
      if (proposal === null) return refuse('not-found');
      const made = await this.makeOf(tx, actor, proposal, asked, todayOf(now));
      await this.record(tx, actor, 'offer.make', proposalId, made);
      return made;
    });
  }

  answer(
    actor: Actor,
    id: string,
    answer: Answer,
    now = new Date(),
  ): Promise<Result<null, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, id);
      if (offer === null) return refuse('not-found');
      const answered = await this.answerOf(tx, actor, offer, answer, todayOf(now));
      await this.record(tx, actor, `offer.${answer.answer}`, id, answered);
      return answered;
    });
  }

  private async makeOf(
    tx: EntityManager,
    actor: Actor,
    proposal: ProposalRow,
    asked: string | null,
    today: string,
  ): Promise<Result<string, OfferRefusal>> {
    if (sideOf(proposal, actor.organisation) !== 'sending') return refuse('not-your-client');
    const earlier = await tx.query<unknown[]>(
      `SELECT FROM offer WHERE region_id = acting_region() AND proposal_id = $1`,
      [proposal.id],
    );
    if (earlier.length > 0) return refuse('offered-already');
    if (proposal.state !== 'approved') return refuse('not-approved');
    const policy = await currentPolicy(tx);
    const by = answerBy(today, proposal.week, policy.answerDays, asked);
    if (!by.ok) return by;
    const entry = await lockEntry(tx, proposal.entryId);
    if (entry?.['state'] !== 'waiting') {
      // The client has left the list: the place goes back to those who wait.
      await moveProposal(tx, proposal, 'withdraw', 'entry-not-waiting');
      await endHold(tx, proposal.id, 'release');
      return refuse('entry-not-waiting');
    }
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, offered_by, answer_by)
       VALUES (acting_region(), $1, $2, $3, $4, $5, $6, acting_user(), $7) RETURNING id`,
      [
        proposal.id,
        proposal.entryId,
        proposal.fromProvider,
        proposal.toProvider,
        proposal.toProgramme,
        proposal.week,
        by.value,
      ],
    );
    return ok(id);
  }

  private async answerOf(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    { answer, reason, version }: Answer,
    today: string,
  ): Promise<Result<null, OfferRefusal>> {
    if (offer.fromProvider !== actor.organisation) return refuse('not-your-client');
    if (offer.state !== 'offered') return refuse('answered-already');
    if (offer.version !== version) return refuse('offer-changed');
    // After the last day the place may be promised on: the expiry job brings the case back to this organisation.
    if (offer.answerBy < today) return refuse('answered-already');
    if (answer === 'declined') {
      if (reason === null || !isDeclineReason(reason)) return refuse('reason-needed');
      await answerOffer(tx, actor, offer, { kind: 'decline', reason }, today);
      return ok(null);
    }
    if (reason !== null) return refuse('reason-unexpected');
    return this.accept(tx, actor, offer, today);
  }

  private async accept(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    today: string,
  ): Promise<Result<null, OfferRefusal>> {
    const entry = await lockEntry(tx, offer.entryId);
    if (entry?.['state'] !== 'waiting') {
      await answerOffer(tx, actor, offer, { kind: 'expire' }, today);
      return refuse('entry-not-waiting');
    }
    await answerOffer(tx, actor, offer, { kind: 'accept' }, today);
    const ticket = await letTravel(tx, entry);
    await tx.query(
      `INSERT INTO transfer (region_id, offer_id, entry_id, from_provider, to_provider, to_programme, intake_week, registered_on, ticket)
       VALUES (acting_region(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        offer.id,
        offer.entryId,
        offer.fromProvider,
        offer.toProvider,
        offer.toProgramme,
        offer.week,
        ticket.registered_on,
        JSON.stringify(ticket),
      ],
    );
    return ok(null);
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    result: Result<unknown, OfferRefusal>,
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: action === 'offer.make' ? 'proposal' : 'offer',
      subjectId,
      category: 'clinical-summary',
      ground: 'treatment-relation',
      outcome: result.ok ? 'done' : 'refused',
      detail: result.ok ? {} : { refusal: result.error },
    });
  }
}
