import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type OfferState } from '../../libs/offer/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { todayOf } from '../platform/time/today.js';
import { WorklistService } from '../review/index.js';
import { type FollowUpListDto } from './follow-up.dto.js';
import { offersOf } from './offer-view.js';
import { type OfferDto, type OfferListDto, type ReadyListDto } from './offer.dto.js';

/** What the sending organisation can offer, what it has offered, and what came back to it; each look is recorded. */
@Injectable()
export class OfferListService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly worklist: WorklistService,
  ) {}

  list(actor: Actor, state: OfferState | undefined): Promise<OfferListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await offersOf(tx, { state });
      await this.seen(tx, actor, 'offer', items);
      return { items, total: items.length };
    });
  }

  /** Null where there is none, or the actor's organisation is no party. */
  read(actor: Actor, id: string): Promise<OfferDto | null> {
    return this.database.transaction(actor, async (tx) => {
      const [offer] = await offersOf(tx, { id });
      if (offer === undefined) return null;
      await this.seen(tx, actor, 'offer', [offer]);
      return offer;
    });
  }

  ready(actor: Actor, now = new Date()): Promise<ReadyListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await this.worklist.ready(tx, todayOf(now));
      await this.seen(tx, actor, 'proposal', items);
      return { items, total: items.length };
    });
  }

  followUps(actor: Actor): Promise<FollowUpListDto> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<(FollowUpListDto['items'][number] & { at: Date })[]>(
        `SELECT u.id, u.kind, e.reference, u.entry_id AS "entryId", u.created_at AS "at"
         FROM follow_up u JOIN waiting_list_entry e ON e.region_id = u.region_id AND e.id = u.entry_id
         WHERE u.region_id = acting_region() AND u.provider_id = acting_organisation() AND u.done_at IS NULL
         ORDER BY u.created_at DESC, u.id LIMIT 500`,
      );
      const items = rows.map(({ at, ...task }) => ({ ...task, createdAt: at.toISOString() }));
      await this.seen(
        tx,
        actor,
        'entry',
        items.map(({ entryId }) => ({ id: entryId })),
      );
      return { items, total: items.length };
    });
  }

  private seen(
    tx: EntityManager,
    actor: Actor,
    subjectKind: 'offer' | 'proposal' | 'entry',
    items: readonly { id: string }[],
  ): Promise<void> {
    const event = {
      action: `${subjectKind}.read`,
      subjectKind,
      category: 'clinical-summary',
      ground: 'treatment-relation',
      detail: { listed: items.length },
    };
    return this.audit.recordEach(
      tx,
      actor,
      event,
      items.map(({ id }) => id),
    );
  }
}
