import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { Audit } from '../../../audit/index.js';
import { type Actor, Database } from '../../../base/database/index.js';
import { TEST_KIND } from '../event-kinds.js';
import { type WebhookProblem } from '../problems.js';
import { type Failure } from './retry.js';

export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly state: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: Failure | null;
}

const COLUMNS = `d.id, d.kind, d.subject_id AS "subjectId", d.at, d.state, d.attempts, CASE WHEN d.state = 'waiting' THEN d.next_at END AS "nextAttemptAt",
  d.last_status AS "lastStatus", d.last_error AS "lastError"`;

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
      if ((await this.stateOf(tx, endpoint)) === null) return null;
      return tx.query<Delivery[]>(
        `SELECT ${COLUMNS} FROM webhook_delivery d WHERE d.region_id = acting_region() AND d.endpoint_id = $1 AND ($2::text IS NULL OR d.state = $2)
         ORDER BY d.created_at DESC, d.id LIMIT 100`,
        [endpoint, state],
      );
    });
  }

  /**
   * A message of the kind webhook.test, sent as every other. One at a time: while one waits it is the one, so that
   * nobody can have us knock at somebody else's door over and over.
   */
  test(actor: Actor, endpoint: string): Promise<Result<Delivery, WebhookProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const state = await this.stateOf(tx, endpoint, 'FOR NO KEY UPDATE');
      if (state !== 'active') return refuse(state === null ? 'not-found' : 'webhook-disabled');
      const [waiting] = await tx.query<Delivery[]>(
        `SELECT ${COLUMNS} FROM webhook_delivery d
         WHERE d.region_id = acting_region() AND d.endpoint_id = $1 AND d.kind = $2 AND d.state = 'waiting' LIMIT 1`,
        [endpoint, TEST_KIND],
      );
      if (waiting !== undefined) return ok(waiting);
      const [made] = await tx.query<[Delivery]>(
        `INSERT INTO webhook_delivery AS d (region_id, endpoint_id, provider_id, kind, subject_id, at)
         VALUES (acting_region(), $1, acting_organisation(), $2, $3, now()) RETURNING ${COLUMNS}`,
        [endpoint, TEST_KIND, randomUUID()],
      );
      await this.audit.record(tx, actor, {
        action: 'webhook.test',
        subjectKind: 'webhook',
        subjectId: endpoint,
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
      const state = await this.stateOf(tx, endpoint);
      if (state !== 'active') return refuse(state === null ? 'not-found' : 'webhook-disabled');
      const [, replayed] = await tx.query<[unknown, number]>(
        `UPDATE webhook_delivery SET state = 'waiting', attempts = 0, next_at = now(), done_at = NULL
         WHERE region_id = acting_region() AND endpoint_id = $1 AND ($2::uuid IS NULL OR id = $2) AND state = 'dead'`,
        [endpoint, delivery],
      );
      if (delivery !== null && replayed === 0) {
        const known = await tx.query<unknown[]>(
          'SELECT FROM webhook_delivery WHERE region_id = acting_region() AND endpoint_id = $1 AND id = $2',
          [endpoint, delivery],
        );
        return refuse(known.length === 0 ? 'not-found' : 'not-undelivered');
      }
      await this.audit.record(tx, actor, {
        action: 'webhook.replay',
        subjectKind: 'webhook',
        subjectId: endpoint,
        category: 'settings',
        ground: 'own-systems',
        detail: { deliveries: replayed },
      });
      return ok(replayed);
    });
  }

  private async stateOf(
    tx: { query<T>(sql: string, parameters: unknown[]): Promise<T> },
    endpoint: string,
    lock: '' | 'FOR NO KEY UPDATE' = '',
  ): Promise<'active' | 'disabled' | null> {
    const [row] = await tx.query<{ state: 'active' | 'disabled' }[]>(
      `SELECT state FROM webhook_endpoint WHERE region_id = acting_region() AND id = $1 ${lock}`,
      [endpoint],
    );
    return row?.state ?? null;
  }
}
