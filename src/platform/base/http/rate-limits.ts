import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../config/settings.js';

const WINDOW_MS = 60_000;
/** More than any minute brings; beyond it somebody makes keys up, and counting starts anew. */
const MOST_KEYS = 200_000;
/** Behind one address a whole organisation may sit. */
const ADDRESS_FACTOR = 5;

/** Counts per key within the current minute. One look in a map: a read costs nothing measurable. */
export class MinuteCounts {
  private readonly counts = new Map<string, number>();
  private window = -1;

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns 0 where one more fits within the limit, else the seconds until the next minute. */
  take(key: string, limit: number): number {
    const now = this.now();
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.window || this.counts.size > MOST_KEYS) this.counts.clear();
    this.window = window;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= limit ? 0 : Math.max(1, Math.ceil(((window + 1) * WINDOW_MS - now) / 1000));
  }
}

/**
 * How many requests a minute one account (a person, a system) or one address of strangers may send. Counted per
 * instance: it protects this process from being kept busy. What decides about right and wrong (failed secrets, used
 * assertions) is counted in the database instead, for all instances together.
 */
@Injectable()
export class RateLimits {
  private readonly counts = new MinuteCounts();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  account(user: string): number {
    return this.counts.take(`account ${user}`, this.settings.requestsPerMinute);
  }

  address(address: string | undefined): number {
    return this.counts.take(`address ${address}`, this.settings.requestsPerMinute * ADDRESS_FACTOR);
  }
}
