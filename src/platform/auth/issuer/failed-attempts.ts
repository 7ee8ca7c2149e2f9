const WINDOW_MS = 15 * 60_000;
const MAX_KEYS = 10_000;

interface Count {
  readonly since: number;
  readonly failures: number;
}

/**
 * Counts failed attempts per key and shuts the door after too many, for the rest of the quarter of an hour. Kept by this
 * process only: with n instances somebody gets n times as many tries, of a secret of 256 bits.
 */
export class FailedAttempts {
  private readonly counts = new Map<string, Count>();

  constructor(
    private readonly limit: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  failed(key: string): void {
    const count = this.current(key);
    this.counts.delete(key); // the one that failed last goes to the end of the line
    this.counts.set(key, { since: count?.since ?? this.now(), failures: (count?.failures ?? 0) + 1 });
    if (this.counts.size > MAX_KEYS)
      for (const oldest of [...this.counts.keys()].slice(0, 100)) this.counts.delete(oldest);
  }

  succeeded(key: string): void {
    this.counts.delete(key);
  }

  /** Seconds until the door opens again; 0 where it is open. */
  shutFor(key: string): number {
    const count = this.current(key);
    if (count === undefined || count.failures < this.limit) return 0;
    return Math.ceil((count.since + WINDOW_MS - this.now()) / 1000);
  }

  private current(key: string): Count | undefined {
    const count = this.counts.get(key);
    if (count !== undefined && count.since + WINDOW_MS <= this.now()) {
      this.counts.delete(key);
      return undefined;
    }
    return count;
  }
}
