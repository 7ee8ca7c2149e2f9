import { type EntityManager } from 'typeorm';
import { lastKept, trailState } from '../audit/index.js';
import { type Ask, type Database, engineActor, standbysOf } from '../base/database/index.js';
import { lastCompleted, type QueueDepth, queueDepths } from '../jobs/index.js';
import { unplacedSeconds } from '../messaging/events/index.js';
import { type MailNow, mailNow } from '../messaging/notifications/index.js';
import { type WebhooksNow, webhooksNow } from '../messaging/webhooks/index.js';

/** What the stages know of how they stand: the platform knows none of them. Moments in seconds since 1970. */
export interface StageMetrics {
  readonly runs: (ask: Ask) => Promise<{
    readonly last: {
      readonly status: 'completed' | 'failed' | 'cancelled';
      readonly finishedAt: number;
      readonly seconds: number | null;
    } | null;
    readonly completed: { readonly finishedAt: number; readonly gap: number | null } | null;
    readonly runningSeconds: number | null;
  }>;
  /** By the id of the provider, an organisation; ISO 8601. */
  readonly deliveries: (
    ask: Ask,
  ) => Promise<readonly { readonly id: string; readonly lastAt: string | null }[]>;
  /** As it may be told; null = it may not. */
  readonly openProposals: (tx: EntityManager) => Promise<number | null>;
}

/** An installation at one moment. */
export interface Reading {
  readonly now: number;
  /** Seconds that the clock of the database is ahead of this machine's. */
  readonly clockAhead: number;
  readonly standbys: Awaited<ReturnType<typeof standbysOf>>;
  readonly queues: readonly QueueDepth[];
  readonly completed: readonly { readonly name: string; readonly at: number }[];
  readonly trail: Awaited<ReturnType<typeof trailState>> & Awaited<ReturnType<typeof lastKept>>;
  readonly eventSeconds: number;
  readonly webhooks: WebhooksNow;
  readonly mail: MailNow;
  readonly runs: Awaited<ReturnType<StageMetrics['runs']>>;
  readonly deliveries: Awaited<ReturnType<StageMetrics['deliveries']>>;
  readonly openProposals: number | null;
}

async function clocks(ask: Ask): Promise<Pick<Reading, 'now' | 'clockAhead'>> {
  const began = Date.now();
  const [found] = await ask<{ now: number }>(
    `SELECT extract(epoch FROM clock_timestamp())::float8 AS now`,
    [],
  );
  const { now } = found!;
  return { now, clockAhead: now - (began + Date.now()) / 2_000 };
}

/** Reads it in one short transaction, as the engine of the region. */
export const readInstallation = (
  database: Database,
  region: string,
  stages: StageMetrics,
): Promise<Reading> =>
  database.transaction(engineActor(region, 'read'), async (tx) => {
    const ask: Ask = (sql, parameters) => tx.query(sql, parameters);
    // All of it leaves at once: where the database is far, whoever watches waits for one journey and not for fifteen.
    const [
      clock,
      standbys,
      queues,
      completed,
      trail,
      kept,
      eventSeconds,
      webhooks,
      mail,
      runs,
      deliveries,
      openProposals,
    ] = await Promise.all([
      clocks(ask),
      standbysOf(ask),
      queueDepths(ask),
      lastCompleted(ask),
      trailState(ask),
      lastKept(ask),
      unplacedSeconds(ask),
      webhooksNow(ask),
      mailNow(ask),
      stages.runs(ask),
      stages.deliveries(ask),
      stages.openProposals(tx),
    ]);
    return {
      ...clock,
      standbys,
      queues,
      completed,
      trail: { ...trail, ...kept },
      eventSeconds,
      webhooks,
      mail,
      runs,
      deliveries,
      openProposals,
    };
  });
