import {
  addWeeks,
  isoWeekOf,
  minusWorkingDays,
  mondayOf,
  plusWorkingDays,
  workingDayFrom,
} from '../kernel/index.js';
import { numbersPart } from './part.js';

/**
 * Working days that each step takes at least, from a proposal to the intake. Whoever decides second is given what the
 * receiving side is: the sending side is expected to look first, and either may.
 */
export interface LeadTimes {
  /** From the proposal to the sending side's decision. */
  readonly sending: number;
  /** From there to the receiving side's. */
  readonly receiving: number;
  /** From the offer to the client's answer. */
  readonly answer: number;
  /** Whole working days between the client's yes and the week of the intake. */
  readonly preparation: number;
}

export const LEAD_TIMES = numbersPart('leadTimes', 'sending', 'receiving', 'answer', 'preparation');

/** The last sensible day of each step, each of them a working day. */
export interface LatestDays {
  /** To propose it. */
  readonly propose: string;
  /** For the first of both decisions. */
  readonly firstDecision: string;
  /** For the second, and for the offer to the client. */
  readonly offer: string;
  /** For the client's answer. */
  readonly answer: string;
}

/**
 * What an intake in a week leaves time for, reckoned back from its Monday.
 * @param week ISO week of the intake
 * @example latestDays('2026-W51', { sending: 2, receiving: 2, answer: 3, preparation: 2 })
 *   // { propose: '2026-11-30', firstDecision: '2026-12-02', offer: '2026-12-04', answer: '2026-12-09' }
 */
export function latestDays(week: string, lead: LeadTimes): LatestDays {
  const answer = minusWorkingDays(mondayOf(week), lead.preparation + 1);
  const offer = minusWorkingDays(answer, lead.answer);
  const firstDecision = minusWorkingDays(offer, lead.receiving);
  return { answer, offer, firstDecision, propose: minusWorkingDays(firstDecision, lead.sending) };
}

/** The first week that can still be proposed today. @param today `YYYY-MM-DD` */
export function nearestWeek(today: string, lead: LeadTimes): string {
  let week = addWeeks(isoWeekOf(today), 1);
  while (latestDays(week, lead).propose < today) week = addWeeks(week, 1);
  return week;
}

/** The first day on which an offer of today may ask for an answer: the client has the days of the region. */
export const firstAnswerDay = (today: string, lead: Pick<LeadTimes, 'answer'>): string =>
  workingDayFrom(plusWorkingDays(today, lead.answer));
