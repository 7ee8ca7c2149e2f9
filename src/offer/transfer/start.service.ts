import { type AuditAction } from '../../../libs/words/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { mondayOf, nextState, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type OfferProblem, TRANSFER } from '../../../libs/offer/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { lockOffer, type OfferRow } from '../offer/offer.store.js';
import { recordOutcome } from '../outcome/record-outcome.js';
import { lockTransfer, moveTransfer, type TransferRow } from './transfer.store.js';

/**
 * What happens where the client goes: the intake, and treatment. Recorded by the organisation that treats: only it
 * knows, and a figure the sender could set itself would prove nothing.
 */
@Injectable()
export class StartService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The intake has been; the return ticket still holds. */
  holdIntake(
    actor: Actor,
    offerId: string,
    now = new Date(),
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.recorded(actor, offerId, 'transfer.hold-intake', async (tx, _offer, transfer) => {
      // From the Monday on: Doorstroom knows the week of an intake and not its day.
      if (transfer.state === 'planned' && mondayOf(transfer.intakeWeek) > todayOf(now))
        return refuse('intake-not-yet');
      if (nextState(TRANSFER, transfer.state, 'hold-intake') === null) return refuse('not-under-way');
      await moveTransfer(tx, transfer, 'hold-intake');
      return ok(null);
    });
  }

  /** The end of the way: treatment has begun, so the client no longer waits anywhere, and the ticket ends. */
  start(actor: Actor, offerId: string, now = new Date()): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.recorded(actor, offerId, 'transfer.start', async (tx, offer, transfer) => {
      if (transfer.state === 'planned') return refuse('intake-not-held');
      if (nextState(TRANSFER, transfer.state, 'start') === null) return refuse('not-under-way');
      await recordOutcome(tx, actor, offer, { kind: 'start', transfer }, todayOf(now));
      return ok(null);
    });
  }

  private recorded(
    actor: Actor,
    offerId: string,
    action: AuditAction,
    work: (tx: EntityManager, offer: OfferRow, transfer: TransferRow) => Promise<Result<null, OfferProblem>>,
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, offerId);
      if (offer === null) return refuse('not-found');
      const transfer = await lockTransfer(tx, offer.id);
      const result =
        offer.toProvider !== actor.organisation
          ? refuse('not-your-treatment' as const)
          : transfer === null
            ? refuse('not-under-way' as const)
            : await work(tx, offer, transfer);
      await this.audit.record(tx, actor, {
        action,
        subjectKind: 'offer',
        subjectId: subjectOf(offer, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
        detail: result.ok ? {} : { refusal: result.error },
      });
      return result;
    });
  }
}
