import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, columnsOf, Database, namesOf, type RowOf, table } from '../../../base/database/index.js';
import { EventRecord } from '../../events/index.js';
import { WebhookEndpoint } from '../endpoint/webhook-endpoint.entity.js';
import {
  disableEndpoint,
  markDelivering,
  markFailing,
  removeReplacedSecrets,
} from '../endpoint/webhook-endpoint.store.js';
import { type Attempt, failsTooLong, retryAfter } from './retry.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

const d = table(WebhookDelivery, 'd');
const bare = table(WebhookDelivery);
const e = table(EventRecord, 'e');
const w = table(WebhookEndpoint, 'w');

/** A delivery that this process has taken, and what it takes to send it. */
export interface Taken extends Readonly<
  RowOf<WebhookDelivery, 'id' | 'kind' | 'subjectId' | 'position' | 'at' | 'attempts'> &
    RowOf<WebhookEndpoint, 'url' | 'secret' | 'previousSecret'>
> {
  readonly region: string;
  readonly organisation: string;
}

const SHOWN = ['id', 'kind', 'subjectId', 'at', 'state', 'attempts', 'lastStatus', 'lastError'] as const;

export interface Delivery extends Readonly<RowOf<WebhookDelivery, (typeof SHOWN)[number]>> {
  readonly nextAttemptAt: Date | null;
}
const COLUMNS = `${columnsOf(d, ...SHOWN)}, CASE WHEN ${d.state} = 'waiting' THEN ${d.nextAt} END AS "nextAttemptAt"`;

/** Longer than any attempt takes: a process that died with a delivery in its hands has given it back by then. */
const LEASE_SECONDS = 60;

/** The latest hundred of an endpoint, or those in one state. */
export const deliveriesOf = (
  tx: EntityManager,
  endpoint: string,
  state: string | null,
): Promise<Delivery[]> =>
  tx.query(
    `SELECT ${COLUMNS} FROM ${d} WHERE ${d.regionId} = acting_region() AND ${d.endpointId} = $1 AND ($2::text IS NULL OR ${d.state} = $2)
     ORDER BY ${d.createdAt} DESC, ${d.id} LIMIT 100`,
    [endpoint, state],
  );

/** One of this kind that still waits, for a kind of which there is one at a time. */
export async function waitingOfKind(
  tx: EntityManager,
  endpoint: string,
  kind: string,
): Promise<Delivery | undefined> {
  const [waiting] = await tx.query<Delivery[]>(
    `SELECT ${COLUMNS} FROM ${d}
     WHERE ${d.regionId} = acting_region() AND ${d.endpointId} = $1 AND ${d.kind} = $2 AND ${d.state} = 'waiting' LIMIT 1`,
    [endpoint, kind],
  );
  return waiting;
}

/** One that no event stands behind, for the acting organisation. */
export async function insertDelivery(
  tx: EntityManager,
  { endpointId, kind, subjectId }: Pick<WebhookDelivery, 'endpointId' | 'kind' | 'subjectId'>,
): Promise<Delivery> {
  const [made] = await tx.query<[Delivery]>(
    `INSERT INTO ${bare} AS d (${namesOf(WebhookDelivery, 'regionId', 'endpointId', 'providerId', 'kind', 'subjectId', 'at')})
     VALUES (acting_region(), $1, acting_organisation(), $2, $3, now()) RETURNING ${COLUMNS}`,
    [endpointId, kind, subjectId],
  );
  return made;
}

/** Those that were given up wait again, from the first attempt; one of them where an id is given. @returns how many */
export async function replayDeliveries(
  tx: EntityManager,
  endpoint: string,
  id: string | null,
): Promise<number> {
  const [, replayed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.state} = 'waiting', ${bare.attempts} = 0, ${bare.nextAt} = now(), ${bare.doneAt} = NULL
     WHERE ${bare.regionId} = acting_region() AND ${bare.endpointId} = $1 AND ($2::uuid IS NULL OR ${bare.id} = $2) AND ${bare.state} = 'dead'`,
    [endpoint, id],
  );
  return replayed;
}

export const deliveryExists = (
  tx: EntityManager,
  regionId: string,
  endpointId: string,
  id: string,
): Promise<boolean> => tx.existsBy(WebhookDelivery, { regionId, endpointId, id });

/** The queue of deliveries. Every step is a short transaction of its own; none is open while something is sent. */
@Injectable()
export class WebhookDeliveryStore {
  constructor(private readonly database: Database) {}

  /** One delivery for each event and each webhook that wants its kind; in the transaction that gave the events their positions. */
  async fill(tx: EntityManager, after: number, until: number): Promise<void> {
    await tx.query(
      `INSERT INTO ${bare} (${namesOf(WebhookDelivery, 'regionId', 'endpointId', 'providerId', 'eventId', 'position', 'kind', 'subjectId', 'at')})
       SELECT ${e.regionId}, ${w.id}, ${w.providerId}, ${e.id}, ${e.position}, ${e.kind}, ${e.subjectId}, ${e.at}
       FROM ${e} JOIN ${w} ON ${w.regionId} = ${e.regionId} AND ${w.providerId} = ANY (${e.organisations}) AND ${e.kind} = ANY (${w.kinds})
       WHERE ${e.regionId} = acting_region() AND ${e.position} > $1::bigint AND ${e.position} <= $2::bigint AND ${w.state} = 'active'
       ON CONFLICT (${namesOf(WebhookDelivery, 'regionId', 'endpointId', 'eventId')}) DO NOTHING`,
      [after, until],
    );
  }

  /** Webhooks for which something is due. */
  async due(engine: Actor): Promise<string[]> {
    const rows = await this.database.transaction(engine, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT DISTINCT ${d.endpointId} AS id FROM ${d} JOIN ${w} ON ${w.regionId} = ${d.regionId} AND ${w.id} = ${d.endpointId}
         WHERE ${d.regionId} = acting_region() AND ${d.state} = 'waiting' AND ${d.nextAt} <= now() AND ${w.state} = 'active'`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the delivery of this webhook that is longest due; the attempt counts from here, so that a crash counts too. */
  async take(engine: Actor, endpoint: string): Promise<Taken | null> {
    const [rows] = await this.database.transaction(engine, (tx) =>
      tx.query<[Taken[], number]>(
        `UPDATE ${d} SET ${bare.attempts} = ${d.attempts} + 1, ${bare.nextAt} = now() + make_interval(secs => ${LEASE_SECONDS})
         FROM ${w}
         WHERE ${w.regionId} = ${d.regionId} AND ${w.id} = ${d.endpointId} AND ${d.regionId} = acting_region() AND ${d.id} = (
           SELECT ${bare.id} FROM ${bare} WHERE ${bare.regionId} = acting_region() AND ${bare.endpointId} = $1 AND ${bare.state} = 'waiting'
             AND ${bare.nextAt} <= now()
           ORDER BY ${bare.nextAt}, ${bare.position} NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED) AND ${w.state} = 'active'
         RETURNING ${columnsOf(d, 'id', 'kind', 'subjectId', 'position', 'at', 'attempts')}, ${d.regionId} AS region, ${d.providerId} AS organisation,
           ${columnsOf(w, 'url', 'secret')}, CASE WHEN ${w.previousUntil} > now() THEN ${w.previousSecret} END AS "previousSecret"`,
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
        await markDelivering(tx, endpoint);
        return null;
      }
      const wait = attempt.error === 'gone' ? null : retryAfter(taken.attempts);
      await this.write(tx, taken, wait === null ? 'dead' : 'waiting', attempt.status, attempt.error, wait);
      const since = await markFailing(tx, endpoint, now);
      const reason =
        attempt.error === 'gone'
          ? 'gone'
          : since !== undefined && failsTooLong(since, now)
            ? 'failing'
            : null;
      if (reason === null) return wait;
      await disableEndpoint(tx, endpoint, reason);
      await this.giveUp(tx, endpoint);
      return null;
    });
  }

  /** A secret that was replaced signs nothing any more. */
  dropOldSecrets(engine: Actor): Promise<void> {
    return this.database.transaction(engine, removeReplacedSecrets);
  }

  /** The UPDATE repeats state and attempt: after its lease somebody else may have taken the delivery. */
  private async write(
    tx: EntityManager,
    { id, attempts }: Taken,
    state: WebhookDelivery['state'],
    status: number | null,
    error: string | null,
    wait: number | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE ${bare} SET ${bare.state} = $3, ${bare.lastStatus} = $4, ${bare.lastError} = $5,
         ${bare.doneAt} = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END, ${bare.nextAt} = now() + make_interval(secs => $6)
       WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.attempts} = $2 AND ${bare.state} = 'waiting'`,
      [id, attempts, state, status, error, wait ?? 0],
    );
  }

  /** What still waited can be replayed once the receiver is back. */
  private async giveUp(tx: EntityManager, endpoint: string): Promise<void> {
    await tx.query(
      `UPDATE ${bare} SET ${bare.state} = 'dead', ${bare.lastError} = 'disabled', ${bare.doneAt} = now()
       WHERE ${bare.regionId} = acting_region() AND ${bare.endpointId} = $1 AND ${bare.state} = 'waiting'`,
      [endpoint],
    );
  }
}
