import {
  breachAfterIntake,
  breachBeforeIntake,
  ok,
  refuse,
  type Result,
  weeksBetween,
} from '../../kernel/index.js';
import { type Gain, isOpen } from '../../review/index.js';
import { latestDays } from '../../policy/index.js';
import { type OfferProblem } from '../problems.js';
import { answerDaysFor, type AnswerPolicy } from './answer-by.js';

/** Few and concrete: more than three dates is no longer a choice that one makes at a kitchen table. */
export const MOST_OPTIONS = 3;

/** What both clinicians approved: client × programme, in the week that the run found. */
export interface Approved {
  readonly week: string;
  readonly gain: Gain;
  /** True where the client has had an intake already: what is sooner or later is then the treatment. */
  readonly hadIntake: boolean;
}

export interface ProgrammeNow {
  /** A group starts in a week that a run filled; another week is another group, that may never start. */
  readonly group: boolean;
  readonly intakeStop: boolean;
}

export interface WeekSupply {
  readonly week: string;
  readonly offered: number;
  /** Places held or used. */
  readonly taken: number;
  /** Undecided proposals for others that count on a place of this week. */
  readonly promised: number;
}

/** What the region has agreed on, as far as dates go. */
export interface OptionPolicy extends AnswerPolicy {
  /** Least number of weeks sooner that is worth moving for. */
  readonly minGainWeeks: number;
}

export interface DatedWeek {
  readonly week: string;
  /** Weeks sooner in treatment than where the client waits now. */
  readonly weeksSooner: number;
}

/** A week beside the approved one, with the last day of an answer that leaves time to prepare its intake. */
export interface AnswerableWeek extends DatedWeek {
  readonly lastAnswerOn: string;
}

/** Weeks sooner that another week of the same programme gives. @example weeksSoonerIn('2026-W50', { week: '2026-W49', gain }) === gain.weeksSooner - 1 */
export const weeksSoonerIn = (week: string, { week: own, gain }: Pick<Approved, 'week' | 'gain'>): number =>
  gain.weeksSooner - weeksBetween(own, week);

/** Weeks beyond the three parts of the norm, were the intake in that week. */
function beyondNormIn(week: string, { week: own, gain, hadIntake }: Approved): number {
  const later = weeksBetween(own, week);
  const { intakeWeeks, treatmentWeeks } = gain.proposed;
  if (gain.norm === null) return 0;
  return hadIntake
    ? breachAfterIntake(gain.norm, intakeWeeks, 0, treatmentWeeks + later)
    : breachBeforeIntake(gain.norm, 0, intakeWeeks + later, treatmentWeeks);
}

/**
 * The weeks that may stand beside the approved one in an offer, in order of date. Weeks of the same programme, for
 * that is what both clinicians judged; each still a gain by the run's own rules; and with a place that nobody has
 * been promised, so that one client's choice never takes another's only chance.
 * Another date never takes time to think away: each begins late enough for the answer that the approved week allows.
 * @param today `YYYY-MM-DD`
 */
export function furtherWeeks(
  approved: Approved,
  programme: ProgrammeNow,
  supply: readonly WeekSupply[],
  today: string,
  { minGainWeeks, ...policy }: OptionPolicy,
): readonly AnswerableWeek[] {
  if (programme.group || programme.intakeStop) return [];
  const { first, usual: toAnswer } = answerDaysFor(today, approved.week, policy);
  const lastAnswer = (week: string): string => latestDays(week, policy.leadTimes).answer;
  return supply
    .filter(
      ({ week, offered, taken, promised }) =>
        week !== approved.week &&
        lastAnswer(week) >= toAnswer &&
        lastAnswer(week) >= first &&
        isOpen({ free: offered - taken, promised }) &&
        weeksSoonerIn(week, approved) >= minGainWeeks &&
        beyondNormIn(week, approved) <= approved.gain.now.beyondNorm,
    )
    .map(({ week }) => ({
      week,
      weeksSooner: weeksSoonerIn(week, approved),
      lastAnswerOn: lastAnswer(week),
    }))
    .toSorted((a, b) => weeksBetween(b.week, a.week));
}

/**
 * The weeks of an offer in order of date: the approved one and at most two more of those that may stand beside it.
 * @param asked as they came; a week twice is a mistake and not a wish
 */
export function optionsOf(
  approved: string,
  asked: readonly string[],
  possible: readonly DatedWeek[],
): Result<readonly string[], OfferProblem> {
  if (asked.length > MOST_OPTIONS - 1 || new Set(asked).size < asked.length)
    return refuse('too-many-options');
  const open = new Set(possible.map(({ week }) => week));
  if (!asked.every((week) => open.has(week))) return refuse('option-gone');
  return ok([approved, ...asked].toSorted((a, b) => weeksBetween(b, a)));
}

/** The week that the client said yes to; where there is one, it need not be named. */
export function chosenOption(
  options: readonly string[],
  chosen: string | null,
): Result<string, OfferProblem> {
  const [only] = options;
  if (chosen === null) return options.length === 1 && only !== undefined ? ok(only) : refuse('option-needed');
  return options.includes(chosen) ? ok(chosen) : refuse('option-unknown');
}
