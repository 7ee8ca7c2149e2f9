import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../../audit/index.js';
import { type Actor, Database } from '../../../base/database/index.js';
import { TEST_KIND } from '../event-kinds.js';
import { type WebhookProblem } from '../problems.js';
import {
  deliveriesOf,
  type Delivery,
  deliveryExists,
  insertDelivery,
  replayDeliveries,
  waitingOfKind,
} from './webhook-delivery.store.js';
import { endpointState } from '../endpoint/webhook-endpoint.store.js';

/** What has been sent to a webhook, and sending it again. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The latest hundred; null where there is no such webhook. */
  list(actor: Actor, endpoint: string, state: string | null): Promise<Delivery[] | null> {
    return this.database.transaction(actor, async (tx) => {
      if ((await endpointState(tx, endpoint)) === null) return null;
      return deliveriesOf(tx, endpoint, state);
    });
  }

  /**
   * A message of the kind webhook.test, sent as every other. One at a time: while one waits it is the one, so that
   * nobody can have us knock at somebody else's door over and over.
   */
  test(actor: Actor, endpoint: string): Promise<Result<Delivery, WebhookProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const state = await endpointState(tx, endpoint, 'FOR NO KEY UPDATE');
      if (state !== 'active') return refuse(state === null ? 'not-found' : 'webhook-disabled');
      const waiting = await waitingOfKind(tx, endpoint, TEST_KIND);
      if (waiting !== undefined) return ok(waiting);
      const made = await insertDelivery(tx, {
        endpointId: endpoint,
        kind: TEST_KIND,
        subjectId: randomUUID(),
      });
      await this.audit.record(tx, actor, {
        action: 'webhook.test',
        subjectKind: 'webhook',
        subjectId: subjectOf({ endpoint }, 'endpoint'),
        category: 'settings',
        ground: 'own-systems',
      });
      return ok(made);
    });
  }

  /** @param delivery one that was given up, or null for all of them. @returns how many are sent again. */
  replay(
    actor: Actor,
    endpoint: string,
    delivery: string | null,
  ): Promise<Result<number, WebhookProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const state = await endpointState(tx, endpoint);
      if (state !== 'active') return refuse(state === null ? 'not-found' : 'webhook-disabled');
      const replayed = await replayDeliveries(tx, endpoint, delivery);
      if (delivery !== null && replayed === 0) {
        const known = await deliveryExists(tx, actor.region, endpoint, delivery);
        return refuse(!known ? 'not-found' : 'not-undelivered');
      }
      await this.audit.record(tx, actor, {
        action: 'webhook.replay',
        subjectKind: 'webhook',
        subjectId: subjectOf({ endpoint }, 'endpoint'),
        category: 'settings',
        ground: 'own-systems',
        detail: { deliveries: replayed },
      });
      return ok(replayed);
    });
  }
}
