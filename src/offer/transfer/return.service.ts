import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { consequenceOf, isReturnReason, mayReturn, type OfferRefusal } from '../../../libs/offer/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { todayOf } from '../../platform/base/time/today.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';
import { followUp, putBar } from '../../registry/index.js';
import { bringBack, lockEntry } from './entry-ticket.js';
import { lockOffer, type OfferRow, ownerOf } from '../offer/offer.store.js';
import { lockTransfer, moveTransfer } from './transfer.store.js';

/** The way back: an intake that led to no treatment gives the client the old place, date and norm clock. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** By either organisation: the one that held the intake says it led to nothing, or the client tells the old one. */
  comeBack(
    actor: Actor,
    offerId: string,
    reason: string,
    now = new Date(),
  ): Promise<Result<null, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, offerId);
      if (offer === null) return refuse('not-found');
      const result = await this.comeBackFrom(tx, actor, offer, reason, todayOf(now));
      await this.audit.record(tx, actor, {
        action: 'transfer.return',
        subjectKind: 'offer',
        subjectId: offerId,
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
        detail: result.ok ? { reason } : { refusal: result.error },
      });
      return result;
    });
  }

  private async comeBackFrom(
    tx: EntityManager,
    actor: Actor,
    offer: OfferRow,
    reason: string,
    today: string,
  ): Promise<Result<null, OfferRefusal>> {
    if (!isReturnReason(reason)) return refuse('reason-needed');
    const transfer = await lockTransfer(tx, offer.id);
    if (transfer === null) return refuse('not-under-way');
    const allowed = mayReturn(reason, transfer.state, transfer.intakeWeek, today);
    if (!allowed.ok) return allowed;
    if (!(await moveTransfer(tx, transfer, 'return', reason))) return refuse('not-under-way');
    // The receiving organisation may not see the entry, so the engine puts it back.
    await inEngineRole(tx, actor, async () => {
      const entry = await lockEntry(tx, offer.entryId);
      if (entry === null) throw new Error('A transfer without its entry');
      await bringBack(tx, transfer.ticket, entry);
    });
    const { effect } = consequenceOf({ kind: 'return', reason });
    await putBar(tx, actor, { ...offer, week: transfer.intakeWeek }, { effect, reason, today });
    await followUp(tx, actor, {
      kind: 'returned',
      entryId: offer.entryId,
      providerId: offer.fromProvider,
      causeId: offer.id,
      owner: ownerOf(offer),
    });
    return ok(null);
  }
}
