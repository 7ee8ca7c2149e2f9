import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { consequenceOf, type OfferRefusal } from '../../libs/offer/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { todayOf } from '../platform/time/today.js';
import { followUp, putBar } from '../review/index.js';
import { lockOffer, type OfferRow } from './consequences.js';
import { bringBack, lockEntry } from './entry-ticket.js';
import { lockTransfer, moveTransfer } from './transfers.js';

/** The way back: an intake that led to no treatment gives the client the old place, date and norm clock. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  comeBack(
    actor: Actor,
    offerId: string,
    now = new Date(),
  ): Promise<Result<null, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, offerId);
      if (offer === null) return refuse('not-found');
      const result = await this.comeBackFrom(tx, actor, offer, todayOf(now));
      await this.audit.record(tx, actor, {
        action: 'transfer.return',
        subjectKind: 'offer',
        subjectId: offerId,
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
      });
      return result;
    });
  }

  private async comeBackFrom(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    today: string,
  ): Promise<Result<null, OfferRefusal>> {
    if (offer.fromProvider !== actor.organisation) return refuse('not-your-client');
    const transfer = await lockTransfer(tx, offer.id);
    const entry = await lockEntry(tx, offer.entryId);
    if (transfer === null || entry === null) return refuse('not-under-way');
    if (!(await moveTransfer(tx, transfer, 'return'))) return refuse('not-under-way');
    await bringBack(tx, transfer.ticket, entry);
    const { effect } = consequenceOf({ kind: 'return' });
    await putBar(tx, actor, offer, { effect, reason: 'returned', today });
    await followUp(tx, actor, {
      kind: 'returned',
      entryId: offer.entryId,
      providerId: offer.fromProvider,
      causeId: offer.id,
    });
    return ok(null);
  }
}
