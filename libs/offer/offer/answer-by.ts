import { earlier, mondayOf, ok, plusDays, refuse, type Result } from '../../kernel/index.js';
import { type OfferProblem } from '../problems.js';

/**
 * The day by which the client answers (that day included): so many days on, or the day before the intake's week
 * begins when that is sooner. A day somebody names must lie between today and the latter.
 * @param today `YYYY-MM-DD`
 * @param week of the held slot, as `2026-W49`; of several dates the earliest, for each has to be there until the answer
 * @param days that the policy of the region gives
 * @example answerBy('2026-11-02', '2026-W49', 7, null) // 2026-11-09
 */
export function answerBy(
  today: string,
  week: string,
  days: number,
  asked: string | null,
): Result<string, OfferProblem> {
  const latest = plusDays(mondayOf(week), -1);
  if (latest < today) return refuse('intake-too-soon');
  if (asked === null) return ok(earlier(plusDays(today, days), latest));
  return asked >= today && asked <= latest ? ok(asked) : refuse('answer-by-out-of-range');
}
