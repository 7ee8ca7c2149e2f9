/** What one turn came to: there may be more at once, this was all for now, or no more now whatever there is. */
export type Turn<R> =
  { readonly next: 'more' } | { readonly next: 'nothing-left' | 'no-more-now'; readonly result: R };

export interface Limits {
  /** Turns at the same moment. */
  readonly most: number;
  /** Of these, turns of those whose last one was slow: the rest is kept for who is not. */
  readonly mostSlow: number;
  readonly slowMs: number;
}

interface Entry {
  readonly key: string;
  readonly turn: () => Promise<void>;
  /** Something came while it was in hand, perhaps after its last look. */
  again: boolean;
}

/**
 * Everybody gets a turn, then waits behind all others: however much one has and however long it takes, the next of
 * another is one round away. One turn of a key at a time.
 */
export class FairQueue {
  private readonly entries = new Map<string, Entry>();
  private readonly waiting: Entry[] = [];
  private readonly slow = new Set<string>();
  private readonly underWay = new Map<Entry, Promise<void>>();
  private slowUnderWay = 0;
  private stopped = false;

  constructor(private readonly limits: Limits) {}

  /**
   * Serves a key until nothing is left. Null where it is in hand already: then it is looked at once more.
   * @throws what the turn throws; the key is let go then
   */
  add<R>(key: string, turn: () => Promise<Turn<R>>): Promise<R> | null {
    const known = this.entries.get(key);
    if (known !== undefined) {
      known.again = true;
      return null;
    }
    return new Promise<R>((resolve, reject) => {
      const entry: Entry = {
        key,
        again: false,
        turn: async () => {
          try {
            entry.again = false;
            const came = await turn();
            if (came.next === 'more' || (came.next === 'nothing-left' && (entry.again as boolean))) {
              this.waiting.push(entry);
              return;
            }
            this.entries.delete(key);
            resolve(came.result);
          } catch (error) {
            this.entries.delete(key);
            reject(error as Error);
          }
        },
      };
      this.entries.set(key, entry);
      this.waiting.push(entry);
      this.fill();
    });
  }

  /** No more turns; resolves once those under way are over. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.underWay.values());
  }

  private fill(): void {
    while (!this.stopped && this.underWay.size < this.limits.most) {
      const next = this.waiting.findIndex(
        ({ key }) => !this.slow.has(key) || this.slowUnderWay < this.limits.mostSlow,
      );
      const [entry] = next < 0 ? [] : this.waiting.splice(next, 1);
      if (entry === undefined) return;
      this.underWay.set(entry, this.serve(entry));
    }
  }

  private async serve(entry: Entry): Promise<void> {
    const wasSlow = this.slow.has(entry.key);
    if (wasSlow) this.slowUnderWay += 1;
    const began = performance.now();
    await entry.turn();
    if (performance.now() - began > this.limits.slowMs) this.slow.add(entry.key);
    else this.slow.delete(entry.key);
    if (wasSlow) this.slowUnderWay -= 1;
    this.underWay.delete(entry);
    this.fill();
  }
}
