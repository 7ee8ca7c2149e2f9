import { LIMITS } from '../../../libs/operation/index.js';

/** How long one look at the clock of the database holds, where nothing has moved meanwhile. */
const FRESH_MS = 60_000;
const MOVED_MS = 1_000;

/**
 * Whether the clock of this machine can be gone by. A day that begins here and nowhere else would end offers and
 * proposals for good, so a process that is a minute off does nothing that is due by a clock, and leaves it to others or
 * to later. Which of the two is wrong it cannot know: everybody else asks the database.
 */
export class Clock {
  private looked: { readonly at: number; readonly wall: number; readonly aheadSeconds: number } | null = null;

  /** @param askDatabase what its clock says, in seconds since 1970 */
  constructor(
    private readonly askDatabase: () => Promise<number>,
    private readonly wall: () => number = () => Date.now(),
  ) {}

  /** Seconds that this machine is ahead of the database, where that is too much; null = it holds. */
  async isOffBy(): Promise<number | null> {
    const { aheadSeconds } = this.isFresh() ? this.looked! : await this.look();
    return Math.abs(aheadSeconds) >= LIMITS.clockFaultSeconds ? Math.round(aheadSeconds) : null;
  }

  /** A clock that is set moves against the time that has passed: then it is looked at again at once. */
  private isFresh(): boolean {
    if (this.looked === null) return false;
    const passed = performance.now() - this.looked.at;
    return passed < FRESH_MS && Math.abs(this.wall() - this.looked.wall - passed) < MOVED_MS;
  }

  private async look(): Promise<{ readonly aheadSeconds: number }> {
    const began = this.wall();
    const database = await this.askDatabase();
    const wall = this.wall();
    this.looked = { at: performance.now(), wall, aheadSeconds: (began + wall) / 2_000 - database };
    return this.looked;
  }
}
