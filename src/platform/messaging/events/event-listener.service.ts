import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { type Logger } from 'pino';
import { DirectConnections } from '../../base/database/index.js';
import { LOGGER } from '../../base/http/index.js';
import { CHANNEL, SESSION_END_CHANNEL } from './channels.js';
import { EventSequencer } from './event-sequencer.service.js';

const AGAIN_MS = 2_000;
/** A notice that was lost with its connection is made up for by then. */
const LOOK_MS = 20_000;

/**
 * One connection a process that PostgreSQL wakes when something has happened. Whoever subscribed is told after every
 * event has its position; told once too often does no harm, so a lost connection costs a moment and no event. The
 * same connection hears of sessions that end.
 */
@Injectable()
export class EventListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly subscribers = new Set<(given: number) => void>();
  private readonly sessionSubscribers = new Set<(whose: string | null) => void>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private wanted = false;
  private working: Promise<void> | null = null;

  constructor(
    private readonly connections: DirectConnections,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly sequencer: EventSequencer,
  ) {}

  /** `woken` is called, outside any transaction, whenever there may be something new; with how many positions this process gave. */
  subscribe(woken: (given: number) => void): void {
    this.subscribers.add(woken);
  }

  /** `ended` is called with the hash of whose session ended, wherever it was ended; null where that may have been missed. */
  subscribeToSessionEnds(ended: (whose: string | null) => void): void {
    this.sessionSubscribers.add(ended);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
    this.timer = setInterval(() => this.wake(), LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end();
    await this.working;
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = this.connections.make();
    const lost = (error?: Error): void => {
      if (this.client !== client) return;
      this.client = null;
      client.end().catch(() => undefined); // it is gone already; that is why we are here
      this.logger.warn({ err: error }, 'the connection for live events was lost; trying again');
      this.retry();
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ channel, payload }) => {
      if (channel === SESSION_END_CHANNEL) this.tellSessionEnd(payload ?? null);
      else this.wake();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}; LISTEN ${SESSION_END_CHANNEL}`);
      if (this.stopped) return await client.end();
      this.client = client;
      this.tellSessionEnd(null);
      this.wake();
    } catch (error) {
      client.end().catch(() => undefined);
      this.logger.warn({ err: error }, 'no connection for live events yet; trying again');
      this.retry();
    }
  }

  private tellSessionEnd(whose: string | null): void {
    for (const ended of this.sessionSubscribers) ended(whose);
  }

  private retry(): void {
    setTimeout(() => void this.connect(), AGAIN_MS).unref();
  }

  /** One at a time; what comes meanwhile is done in one go afterwards. */
  private wake(): void {
    this.wanted = true;
    this.working ??= this.work().finally(() => (this.working = null));
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        const given = await this.sequencer.sequence();
        for (const woken of this.subscribers) woken(given);
      } catch (error) {
        if (!this.stopped) this.logger.warn({ err: error }, 'events wait for the database');
      }
    }
  }
}
