import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { isReturnReason, mayReturn, type OfferProblem } from '../../../libs/offer/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { lockOffer, type OfferRow } from '../offer/offer.store.js';
import { recordOutcome } from '../outcome/record-outcome.js';
import { lockTransfer } from './transfer.store.js';

/** The way back: an intake that led to no treatment gives the client the old place, date and norm clock. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** By either organisation: the one that held the intake says it led to nothing, or the client tells the old one. */
  returnClient(
    actor: Actor,
    offerId: string,
    reason: string,
    now = new Date(),
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, offerId);
      if (offer === null) return refuse('not-found');
      const result = await this.returnFrom(tx, actor, offer, reason, todayOf(now));
      await this.audit.record(tx, actor, {
        action: 'transfer.return',
        subjectKind: 'offer',
        subjectId: subjectOf(offer, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
        detail: result.ok ? { reason } : { refusal: result.error },
      });
      return result;
    });
  }

  private async returnFrom(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    reason: string,
    today: string,
  ): Promise<Result<null, OfferProblem>> {
    if (!isReturnReason(reason)) return refuse('reason-needed');
    const transfer = await lockTransfer(tx, offer.id);
    if (transfer === null) return refuse('not-under-way');
    const allowed = mayReturn(reason, transfer.state, transfer.intakeWeek, today);
    if (!allowed.ok) return allowed;
    await recordOutcome(tx, actor, offer, { kind: 'return', reason, transfer }, today);
    return ok(null);
  }
}
