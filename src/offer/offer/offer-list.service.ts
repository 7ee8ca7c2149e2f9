import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { WorklistService } from '../../review/index.js';
import { nextStepOf } from '../../../libs/offer/index.js';
import { offerOf } from './offer-view.js';
import { type OfferFilter, offersNow, viewOffer, viewOffers } from './offer-view.store.js';
import { type OfferDto, type OfferListDto, type OffersWaitingDto, type ReadyListDto } from './offer.dto.js';

/** What the sending organisation can offer, and what became of what was offered; each look is recorded. */
@Injectable()
export class OfferListService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly worklist: WorklistService,
  ) {}

  list(actor: Actor, filter: OfferFilter, now = new Date()): Promise<OfferListDto> {
    return this.database.transaction(actor, async (tx) => {
      const { rows, total } = await viewOffers(tx, filter);
      await this.seen(tx, actor, 'offer', rows);
      return { items: rows.map((row) => offerOf(row, todayOf(now))), total };
    });
  }

  /** Null where there is none, or the actor's organisation is no party. */
  read(actor: Actor, id: string, now = new Date()): Promise<OfferDto | null> {
    return this.database.transaction(actor, async (tx) => {
      const row = await viewOffer(tx, id);
      if (row === null) return null;
      await this.seen(tx, actor, 'offer', [row]);
      return offerOf(row, todayOf(now));
    });
  }

  ready(actor: Actor, now = new Date()): Promise<ReadyListDto> {
    return this.database.transaction(actor, async (tx) => {
      const items = await this.worklist.ready(tx, todayOf(now));
      await this.seen(tx, actor, 'proposal', items);
      return { items, total: items.length };
    });
  }

  /** How many wait for the actor's organisation. Numbers of one's own work, with nothing of a client: no look. */
  waiting(actor: Actor, now = new Date()): Promise<OffersWaitingDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const ready = await this.worklist.readyCount(tx);
      const next = (await offersNow(tx)).filter(
        (offer) => nextStepOf({ ...offer, treatmentWeeks: null }, today)?.side === offer.side,
      );
      const withClient = next.filter(({ state }) => state === 'offered').length;
      const underWay = next.length - withClient;
      return { ready, withClient, underWay, total: ready + next.length };
    });
  }

  private seen(
    tx: EntityManager,
    actor: Actor,
    subjectKind: 'offer' | 'proposal',
    items: readonly { id: string }[],
  ): Promise<void> {
    const event = {
      action: `${subjectKind}.read` as const,
      subjectKind,
      category: 'clinical-summary',
      ground: 'treatment-relation' as const,
      detail: { listed: items.length },
    };
    return this.audit.recordEach(
      tx,
      actor,
      event,
      items.map((item) => subjectOf(item, 'id')),
    );
  }
}
