import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDatabaseAway } from './away.js';
import { type Ask } from './ask.js';
import { lagOf } from './replica-lag.js';

export const REPLICA_URL = Symbol('REPLICA_URL');

/** How often the replica is asked how far it is. */
const LOOK_MS = 5_000;
/** Further behind than this it is not read from: people would miss what they were told of elsewhere. */
const MOST_LAG_SECONDS = 30;
const OFTEN_MS = 60_000;
const POOL = 5;

export interface ReplicaNow {
  /** Seconds that it is behind; null = it does not answer. */
  readonly lagSeconds: number | null;
  /** Whether it is read from at this moment. */
  readonly used: boolean;
}

/**
 * A copy of the database that follows it, to read figures from. What it cannot answer, because it is away, too far
 * behind or because something has to be written, the database itself does.
 */
@Injectable()
export class Replica implements OnApplicationShutdown {
  private readonly log = new Logger(Replica.name);
  private opened: Promise<DataSource> | null = null;
  private looked: { readonly at: number; readonly found: Promise<ReplicaNow> } | null = null;
  private saidAt = -Infinity;

  constructor(
    private readonly primary: DataSource,
    @Inject(REPLICA_URL) private readonly url: string | null,
  ) {}

  /** Null where there is none. */
  now(): Promise<ReplicaNow> | null {
    if (this.url === null) return null;
    if (this.looked === null || performance.now() - this.looked.at >= LOOK_MS)
      this.looked = { at: performance.now(), found: this.look() };
    return this.looked.found;
  }

  /** Where to read from, if it is there and near enough. */
  async source(): Promise<DataSource | null> {
    const now = await this.now();
    return now?.used === true ? this.open() : null;
  }

  /** It went away under somebody: nobody asks it again before it has been looked at. */
  lost(error: unknown): void {
    this.looked = { at: performance.now(), found: Promise.resolve({ lagSeconds: null, used: false }) };
    this.say(
      isDatabaseAway(error) ? 'the replica of the database is away' : 'the replica of the database fails',
    );
  }

  private async look(): Promise<ReplicaNow> {
    try {
      const lagSeconds = await lagOf(askedOf(this.primary), askedOf(await this.open()));
      const used = lagSeconds <= MOST_LAG_SECONDS;
      if (!used) this.say(`the replica of the database is ${Math.round(lagSeconds)} s behind`);
      return { lagSeconds, used };
    } catch (error) {
      // The database itself may be what is away: whoever goes on to ask it is told.
      this.say(
        isDatabaseAway(error) ? 'the replica of the database is away' : 'the replica of the database fails',
      );
      return { lagSeconds: null, used: false };
    }
  }

  private say(what: string): void {
    if (performance.now() - this.saidAt < OFTEN_MS) return;
    this.saidAt = performance.now();
    this.log.warn(`${what}; figures are read from the database itself`);
  }

  /** Made when it is first wanted: a replica that is away must not keep the service from starting. */
  private open(): Promise<DataSource> {
    this.opened ??= this.connected().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private connected(): Promise<DataSource> {
    const { extra, ...options } = this.primary.options as { readonly extra?: object };
    return new DataSource({
      ...(options as DataSource['options']),
      type: 'postgres',
      url: this.url!,
      poolSize: POOL,
      // Without names of statements: it may stand behind a pooler as well.
      extra: { ...extra, keepsNames: false },
    } as DataSource['options']).initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    const source = await this.opened?.catch(() => null);
    if (source?.isInitialized === true) await source.destroy();
  }
}

const askedOf =
  (source: DataSource): Ask =>
  (sql, values) =>
    source.query(sql, [...values]);
