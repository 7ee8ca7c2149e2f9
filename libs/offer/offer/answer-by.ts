import {
  earlier,
  isWorkingDay,
  later,
  ok,
  plusDays,
  refuse,
  type Result,
  workingDayFrom,
} from '../../kernel/index.js';
import { firstAnswerDay, latestDays, type LeadTimes } from '../../policy/index.js';
import { type OfferProblem } from '../problems.js';

/** What the region has agreed on for an answer. */
export interface AnswerPolicy {
  /** Days that a client is given. */
  readonly answerDays: number;
  readonly leadTimes: LeadTimes;
}

/** Within which days a client can be asked to answer, each a working day; where `first` is after `last` there are none. */
export interface AnswerDays {
  /** Sooner would not leave the client the days of the region. */
  readonly first: string;
  readonly usual: string;
  /** Later would not leave time to prepare the intake. */
  readonly last: string;
}

/**
 * @param today `YYYY-MM-DD`
 * @param week of the held slot, as `2026-W49`; of several dates the earliest, for each has to be there until the answer
 * @example answerDaysFor('2026-11-02', '2026-W49', DEFAULT_POLICY) // { first: '2026-11-05', usual: '2026-11-09', last: '2026-11-25' }
 */
export function answerDaysFor(
  today: string,
  week: string,
  { answerDays, leadTimes }: AnswerPolicy,
): AnswerDays {
  const first = firstAnswerDay(today, leadTimes);
  const last = latestDays(week, leadTimes).answer;
  return { first, usual: earlier(later(first, workingDayFrom(plusDays(today, answerDays))), last), last };
}

/** The day by which the client answers (that day included): the usual one, or the one somebody names within those days. */
export function answerBy(
  today: string,
  week: string,
  policy: AnswerPolicy,
  asked: string | null,
): Result<string, OfferProblem> {
  const { first, usual, last } = answerDaysFor(today, week, policy);
  if (last < first) return refuse('intake-too-soon');
  if (asked === null) return ok(usual);
  return asked >= first && asked <= last && isWorkingDay(asked)
    ? ok(asked)
    : refuse('answer-by-out-of-range');
}
