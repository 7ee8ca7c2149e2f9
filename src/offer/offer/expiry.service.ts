import { Injectable } from '@nestjs/common';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { recordOutcome } from '../outcome/record-outcome.js';
import { lockOffer, overdueOffers } from './offer.store.js';

/** Ends offers that nobody answered in time: the place is free again, the client keeps everything, somebody is told. */
@Injectable()
export class OfferExpiry {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Returns how many ended. Safe to run twice, or by two processes at once. */
  async expireOffers(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    const due = await this.database.transaction(engineActor(region), (tx) => overdueOffers(tx, today));
    let ended = 0;
    for (const id of due) ended += (await this.expire(region, id, today)) ? 1 : 0;
    return ended;
  }

  private expire(region: string, id: string, today: string): Promise<boolean> {
    const actor = engineActor(region);
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id);
      if (offer?.state !== 'offered') return false;
      await recordOutcome(tx, actor, offer, { kind: 'expire' }, today);
      await this.audit.record(tx, actor, {
        action: 'offer.expire',
        subjectKind: 'offer',
        subjectId: subjectOf(offer, 'id'),
        category: 'clinical-summary',
        ground: 'regional-task',
      });
      return true;
    });
  }
}
