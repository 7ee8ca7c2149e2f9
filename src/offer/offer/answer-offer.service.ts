import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { chosenOption, declineReason, type OfferProblem } from '../../../libs/offer/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { recordOutcome } from '../outcome/record-outcome.js';
import { CALLED_OFF_AS, cannotGo } from './called-off.js';
import { declineReasons } from './decline-reasons.js';
import { lockEntryRecord } from '../../registry/index.js';
import { lockOffer, type OfferRow } from './offer.store.js';

export interface Answer {
  readonly answer: 'accepted' | 'declined';
  readonly reason: string | null;
  /** The week that is accepted; needed where the offer has several. */
  readonly week: string | null;
  readonly version: number;
}

/** Records what clients answer, for the organisation where they wait and no other. */
@Injectable()
export class AnswerOfferService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  answer(
    actor: Actor,
    id: string,
    answer: Answer,
    now = new Date(),
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id);
      if (offer === null) return refuse('not-found');
      const answered = await this.answerOf(tx, actor, offer, answer, todayOf(now));
      await this.audit.record(tx, actor, {
        action: `offer.${answer.answer}`,
        subjectKind: 'offer',
        subjectId: subjectOf(offer, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: answered.ok ? 'done' : 'refused',
        detail: answered.ok ? {} : { refusal: answered.error },
      });
      return answered;
    });
  }

  private async answerOf(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    { answer, reason, week, version }: Answer,
    today: string,
  ): Promise<Result<null, OfferProblem>> {
    if (offer.fromProvider !== actor.organisation) return refuse('not-your-client');
    if (offer.state !== 'offered') return refuse('answered-already');
    if (offer.version !== version) return refuse('offer-changed');
    // After the last day the place may be promised on: the expiry job brings the case back to this organisation.
    if (offer.answerBy < today) return refuse('answered-already');
    if (answer === 'declined') {
      if (week !== null) return refuse('option-unexpected');
      const { version: policyVersion, reasons } = await declineReasons(tx, actor);
      const given = declineReason(reasons, reason);
      if (!given.ok) return given;
      await recordOutcome(tx, actor, offer, { kind: 'decline', reason: given.value, policyVersion }, today);
      return ok(null);
    }
    if (reason !== null) return refuse('reason-unexpected');
    const chosen = chosenOption(offer.options, week);
    return chosen.ok ? this.accept(tx, actor, offer, chosen.value, today) : chosen;
  }

  private async accept(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    week: string,
    today: string,
  ): Promise<Result<null, OfferProblem>> {
    const entry = await lockEntryRecord(tx, offer.entryId);
    const over = await cannotGo(tx, offer.proposalId, entry);
    if (over !== null) {
      const because = CALLED_OFF_AS[over];
      await recordOutcome(tx, actor, offer, { kind: 'withdraw', because }, today);
      return refuse(over);
    }
    if (entry === null) throw new Error('Whoever may go is on a list');
    await recordOutcome(tx, actor, offer, { kind: 'accept', week, entry }, today);
    return ok(null);
  }
}
