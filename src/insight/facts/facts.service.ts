import { Injectable } from '@nestjs/common';
import { plusDays } from '../../../libs/kernel/index.js';
import { Database, engineActor } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { fillDays, filledDays, lockFacts } from './daily-fact.store.js';

/** Days that are counted in one transaction: what is lost when it is cut off. */
const AT_ONCE = 31;

/** Told after each transaction: up to which day there are facts now, and which is the last. */
export type FactsProgress = (until: string, last: string) => void;

/**
 * Keeps the past of the waiting lists as counts, day by day of what was known. A night counts the day that is over and
 * the one that has begun; what was counted before its day was over is counted again.
 */
@Injectable()
export class DailyFacts {
  constructor(private readonly database: Database) {}

  /** Every day up to now that is not yet counted. Cut off, it goes on where it was. */
  async fill(region: string, now = new Date(), progress: FactsProgress = () => undefined): Promise<void> {
    const today = todayOf(now);
    let until: string | null;
    do {
      until = await this.step(region, today);
      if (until !== null) progress(until, today);
    } while (until !== null && until < today);
  }

  /** @returns the last day that is counted now; null where there is nothing to count */
  private step(region: string, today: string): Promise<string | null> {
    return this.database.transaction(engineActor(region), async (tx) => {
      await lockFacts(tx);
      const { known, first, opened, next } = await filledDays(tx);
      if (known === null) return null;
      // A past that reaches back further than was known when counting began: it is counted from its beginning. Not where
      // it was let go since: then the versions that it was counted from are gone, all but the last of them.
      const further = first !== null && known < first && !opened;
      const from = next === null || further ? known : next;
      if (from > today) return today;
      const until = lastOf(from, today);
      await fillDays(tx, from, until);
      return until;
    });
  }
}

/** The last two days are counted together: whoever sees the one sees what was learned since. */
function lastOf(from: string, today: string): string {
  const until = plusDays(from, AT_ONCE - 1);
  return until < plusDays(today, -1) ? until : today;
}
