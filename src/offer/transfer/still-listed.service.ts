import { Injectable } from '@nestjs/common';
import { consequenceOf } from '../../../libs/offer/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { followUp, putBar } from '../../registry/index.js';
import { STARTED } from '../outcome/record-outcome.js';

/** Days before its end on which the pause of somebody in treatment is renewed. */
const RENEW_DAYS = 7;

interface Listed {
  readonly offerId: string;
  readonly entryId: string;
  readonly fromProvider: string;
  readonly toProvider: string;
  readonly toProgramme: string;
  readonly week: string;
  readonly owner: string;
  readonly ownerName: string | null;
  /** Null while nobody has been told. */
  readonly followUpId: string | null;
}

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

  /** Returns how many organisations were told. Safe to run twice, or by two processes at once. */
  followUp(region: string, now = new Date()): Promise<number> {
    const today = todayOf(now);
    const actor = engineActor(region);
    return this.database.transaction(actor, async (tx) => {
      const listed = await tx.query<Listed[]>(
        `SELECT t.offer_id AS "offerId", t.entry_id AS "entryId", t.from_provider AS "fromProvider", t.to_provider AS "toProvider",
           t.to_programme AS "toProgramme", t.intake_week AS week, o.offered_by AS owner, o.offered_by_name AS "ownerName",
           u.id AS "followUpId"
         FROM transfer t
         JOIN waiting_list_entry e ON e.region_id = t.region_id AND e.id = t.entry_id AND e.state = 'waiting'
         JOIN offer o ON o.region_id = t.region_id AND o.id = t.offer_id
         LEFT JOIN follow_up u ON u.region_id = t.region_id AND u.kind = 'treatment-started' AND u.cause_id = t.offer_id
         WHERE t.region_id = acting_region() AND t.state = 'started' AND u.done_at IS NULL
           -- An entry that came back and went again is the business of its latest transfer.
           AND NOT EXISTS (SELECT FROM transfer later WHERE later.region_id = t.region_id AND later.entry_id = t.entry_id AND later.created_at > t.created_at)
           AND (u.id IS NULL OR EXISTS (SELECT FROM provider v WHERE v.region_id = t.region_id AND v.id <> t.from_provider
             AND NOT EXISTS (SELECT FROM entry_bar b WHERE b.region_id = t.region_id AND b.entry_id = t.entry_id AND b.barred = v.id
               AND (b.until IS NULL OR b.until > $1::date))))
         ORDER BY t.offer_id`,
        [plusDays(today, RENEW_DAYS)],
      );
      const { effect } = consequenceOf({ kind: 'start' });
      for (const one of listed) {
        await putBar(tx, actor, one, { effect, reason: STARTED, today });
        if (one.followUpId !== null) continue;
        await followUp(tx, actor, {
          kind: 'treatment-started',
          entryId: one.entryId,
          providerId: one.fromProvider,
          causeId: one.offerId,
          owner: { user: one.owner, name: one.ownerName },
        });
        await this.audit.record(tx, actor, {
          action: 'transfer.still-listed',
          subjectKind: 'offer',
          subjectId: one.offerId,
          category: 'waiting-list',
          ground: 'regional-task',
        });
      }
      return listed.filter(({ followUpId }) => followUpId === null).length;
    });
  }
}
