import { daysBetween, plusDays } from '../kernel/index.js';

/** A Monday, so that periods of a week begin on Mondays. */
const FIRST = '2024-01-01';

/**
 * The first day of the period of publication that a day is in. Within a period figures stay as they were published:
 * what happens between two looks, an acceptance or a push, is then in neither of them.
 * @param today YYYY-MM-DD, in the Netherlands
 * @param days length of a period
 * @example periodOf('2026-11-29', 7) // '2026-11-23'
 */
export const periodOf = (today: string, days: number): string =>
  plusDays(FIRST, Math.floor(daysBetween(FIRST, today) / days) * days);
