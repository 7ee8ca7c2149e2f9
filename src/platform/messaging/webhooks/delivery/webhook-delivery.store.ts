import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, Database } from '../../../base/database/index.js';
import { type Attempt, failsTooLong, retryAfter } from './retry.js';

/** A delivery that this process has taken, and what it takes to send it. */
export interface Taken {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly position: number | null;
  readonly region: string;
  readonly organisation: string;
  readonly at: Date;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
}

/** Longer than any attempt takes: a process that died with a delivery in its hands has given it back by then. */
const LEASE_SECONDS = 60;

/** The tables behind the deliveries. Every step is a short transaction of its own; none is open while something is sent. */
@Injectable()
export class WebhookDeliveryStore {
  constructor(private readonly database: Database) {}

  /** One delivery for each event and each webhook that wants its kind; in the transaction that gave the events their positions. */
  async fill(tx: EntityManager, after: number, until: number): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_delivery (region_id, endpoint_id, provider_id, event_id, position, kind, subject_id, at)
       SELECT e.region_id, w.id, w.provider_id, e.id, e.position, e.kind, e.subject_id, e.at
       FROM event e JOIN webhook_endpoint w ON w.region_id = e.region_id AND w.provider_id = ANY (e.organisations) AND e.kind = ANY (w.kinds)
       WHERE e.region_id = acting_region() AND e.position > $1::bigint AND e.position <= $2::bigint AND w.state = 'active'
       ON CONFLICT (region_id, endpoint_id, event_id) DO NOTHING`,
      [after, until],
    );
  }

  /** Webhooks for which something is due. */
  async due(engine: Actor): Promise<string[]> {
    const rows = await this.database.transaction(engine, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT DISTINCT d.endpoint_id AS id FROM webhook_delivery d JOIN webhook_endpoint w ON w.region_id = d.region_id AND w.id = d.endpoint_id
         WHERE d.region_id = acting_region() AND d.state = 'waiting' AND d.next_at <= now() AND w.state = 'active'`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the delivery of this webhook that is longest due; the attempt counts from here, so that a crash counts too. */
  async take(engine: Actor, endpoint: string): Promise<Taken | null> {
    const [rows] = await this.database.transaction(engine, (tx) =>
      tx.query<[Taken[], number]>(
        `UPDATE webhook_delivery d SET attempts = d.attempts + 1, next_at = now() + make_interval(secs => ${LEASE_SECONDS})
         FROM webhook_endpoint w
         WHERE w.region_id = d.region_id AND w.id = d.endpoint_id AND d.region_id = acting_region() AND d.id = (
           SELECT id FROM webhook_delivery WHERE region_id = acting_region() AND endpoint_id = $1 AND state = 'waiting' AND next_at <= now()
           ORDER BY next_at, position NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED) AND w.state = 'active'
         RETURNING d.id, d.kind, d.subject_id AS "subjectId", d.position::float8 AS position, d.region_id AS region, d.provider_id AS organisation, d.at,
           d.attempts, w.url, w.secret, CASE WHEN w.previous_until > now() THEN w.previous_secret END AS "previousSecret"`,
        [endpoint],
      ),
    );
    return rows[0] ?? null;
  }

  /** Writes down what came of an attempt. @returns seconds until the next one, or null where there is none to come. */
  settle(engine: Actor, endpoint: string, taken: Taken, attempt: Attempt, now: Date): Promise<number | null> {
    return this.database.transaction(engine, async (tx) => {
      if (attempt.kind === 'delivered') {
        await this.write(tx, taken, 'delivered', attempt.status, null, null);
        await tx.query(
          'UPDATE webhook_endpoint SET failing_since = NULL WHERE region_id = acting_region() AND id = $1 AND failing_since IS NOT NULL',
          [endpoint],
        );
        return null;
      }
      const wait = attempt.error === 'gone' ? null : retryAfter(taken.attempts);
      await this.write(tx, taken, wait === null ? 'dead' : 'waiting', attempt.status, attempt.error, wait);
      const [[row]] = await tx.query<[{ since: Date }[], number]>(
        `UPDATE webhook_endpoint SET failing_since = coalesce(failing_since, $2) WHERE region_id = acting_region() AND id = $1
         RETURNING failing_since AS since`,
        [endpoint, now],
      );
      const reason =
        attempt.error === 'gone' ? 'gone' : row && failsTooLong(row.since, now) ? 'failing' : null;
      if (reason !== null) await this.disable(tx, endpoint, reason);
      return reason === null ? wait : null;
    });
  }

  /** A secret that was replaced signs nothing any more. */
  async dropOldSecrets(engine: Actor): Promise<void> {
    await this.database.transaction(engine, (tx) =>
      tx.query(
        `UPDATE webhook_endpoint SET previous_secret = NULL, previous_until = NULL WHERE region_id = acting_region() AND previous_until < now()`,
      ),
    );
  }

  /** The UPDATE repeats state and attempt: after its lease somebody else may have taken the delivery. */
  private async write(
    tx: EntityManager,
    { id, attempts }: Taken,
    state: 'waiting' | 'delivered' | 'dead',
    status: number | null,
    error: string | null,
    wait: number | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE webhook_delivery SET state = $3, last_status = $4, last_error = $5, done_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END,
         next_at = now() + make_interval(secs => $6)
       WHERE region_id = acting_region() AND id = $1 AND attempts = $2 AND state = 'waiting'`,
      [id, attempts, state, status, error, wait ?? 0],
    );
  }

  /** What still waited can be replayed once the receiver is back. */
  private async disable(tx: EntityManager, endpoint: string, reason: 'failing' | 'gone'): Promise<void> {
    await tx.query(
      `UPDATE webhook_endpoint SET state = 'disabled', disabled_reason = $2, version = version + 1
       WHERE region_id = acting_region() AND id = $1 AND state = 'active'`,
      [endpoint, reason],
    );
    await tx.query(
      `UPDATE webhook_delivery SET state = 'dead', last_error = 'disabled', done_at = now()
       WHERE region_id = acting_region() AND endpoint_id = $1 AND state = 'waiting'`,
      [endpoint],
    );
  }
}
