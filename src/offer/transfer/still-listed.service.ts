import { Injectable } from '@nestjs/common';
import { consequenceOf } from '../../../libs/offer/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { followUp, putBar } from '../../registry/index.js';
import { ownerOf } from '../offer/offer.store.js';
import { STARTED } from '../outcome/record-outcome.js';
import { stillListed } from './transfer.store.js';

/** Days before its end on which the pause of somebody in treatment is renewed. */
const RENEW_DAYS = 7;

/**
 * Whose treatment has begun elsewhere and whose old organisation still pushes them: their system has not been told.
 * The person who made the offer is asked to take them off the list, and until somebody has said that this is done
 * they stay out of matching. Afterwards an entry that is still pushed is a new demand like any other.
 */
@Injectable()
export class StillListed {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Returns how many organisations were notified. Safe to run twice, or by two processes at once. */
  followUp(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    const actor = engineActor(region);
    return this.database.transaction(actor, async (tx) => {
      const listed = await stillListed(tx, plusDays(today, RENEW_DAYS));
      let notified = 0;
      const { effect } = consequenceOf({ kind: 'start' });
      for (const one of listed) {
        await putBar(tx, actor, one, { effect, reason: STARTED, today });
        if (one.followUpId !== null) continue;
        await followUp(tx, actor, {
          kind: STARTED,
          entryId: one.entryId,
          providerId: one.fromProvider,
          causeId: one.offerId,
          owner: ownerOf(one),
        });
        notified++;
        await this.audit.record(tx, actor, {
          action: 'transfer.still-listed',
          subjectKind: 'offer',
          subjectId: subjectOf(one, 'offerId'),
          category: 'waiting-list',
          ground: 'regional-task',
        });
      }
      return notified;
    });
  }
}
