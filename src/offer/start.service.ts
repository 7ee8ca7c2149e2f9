import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { mondayOf, ok, refuse, type Result } from '../../libs/kernel/index.js';
import { consequenceOf, type OfferRefusal } from '../../libs/offer/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { todayOf } from '../platform/time/today.js';
import { putBar } from '../review/index.js';
import { lockOffer, type OfferRow } from './consequences.js';
import { letLeave } from './entry-ticket.js';
import { lockTransfer, moveTransfer } from './transfers.js';

/** The end of the way: treatment has begun at the other provider, so the client no longer waits anywhere. */
@Injectable()
export class StartService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** By the organisation that treats: only it knows, and a figure the sender could set itself would prove nothing. */
  start(actor: Actor, offerId: string, now = new Date()): Promise<Result<null, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, offerId);
      if (offer === null) return refuse('not-found');
      const result = await this.startOf(tx, actor, offer, todayOf(now));
      await this.audit.record(tx, actor, {
        action: 'transfer.start',
        subjectKind: 'offer',
        subjectId: offerId,
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
        detail: result.ok ? {} : { refusal: result.error },
      });
      return result;
    });
  }

  private async startOf(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    today: string,
  ): Promise<Result<null, OfferRefusal>> {
    if (offer.toProvider !== actor.organisation) return refuse('not-your-treatment');
    const transfer = await lockTransfer(tx, offer.id);
    if (transfer === null) return refuse('not-under-way');
    // A start ends the return ticket, so it must not be possible before the intake has been.
    if (transfer.state === 'planned' && mondayOf(transfer.intakeWeek) > today)
      return refuse('intake-not-yet');
    if (!(await moveTransfer(tx, transfer, 'start'))) return refuse('not-under-way');
    await letLeave(tx, actor, offer.entryId);
    const { effect } = consequenceOf({ kind: 'start' });
    await putBar(tx, actor, offer, { effect, reason: 'treatment-started', today });
    return ok(null);
  }
}
