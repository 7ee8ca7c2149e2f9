import { CronTime } from 'cron';
import { TIME_ZONE } from '../base/time/index.js';

const HOUR_MS = 3_600_000;

/**
 * When something was last due by a cron line in Europe/Amsterdam, before a moment and at most so many hours before it;
 * null where it was not.
 * @example lastDue('0 3 * * *', new Date('2026-11-02T07:00:00Z'), 12) // 2026-11-02T02:00:00Z, three o'clock in Amsterdam
 */
export function lastDue(cron: string, moment: Date, hours: number): Date | null {
  const time = new CronTime(cron, TIME_ZONE);
  let last: Date | null = null;
  // The library steps forwards alone, and leaves out the moment it begins at.
  let next = time.getNextDateFrom(new Date(moment.getTime() - hours * HOUR_MS - 1_000), TIME_ZONE).toJSDate();
  while (next < moment) {
    last = next;
    next = time.getNextDateFrom(next, TIME_ZONE).toJSDate();
  }
  return last;
}

/** When something is due next by a cron line in Europe/Amsterdam, after a moment. */
export const nextDue = (cron: string, moment: Date): Date =>
  new CronTime(cron, TIME_ZONE).getNextDateFrom(moment, TIME_ZONE).toJSDate();
