import { type Random } from '../../kernel/index.js';

const DAYS_A_WEEK = 7;
const WORKDAYS = 5;
/** Of the weeks in which the list is brought back to the length that it should have. */
const CORRECTS_IN_WEEKS = 10;
/** Of a thousand who wait so many give up each week, or are found to have gone elsewhere. */
const GIVE_UP_A_WEEK = 9;
/** In this week of a year nobody has an intake, and few are referred. */
const CHRISTMAS = 51;
const SUMMER = [29, 30, 31, 32, 33];

/** A list that is simulated. */
export interface PastList {
  /** How many wait for an intake at the end, about. */
  readonly waiting: number;
  /** Weeks to the intake, and from there to treatment, at the end. */
  readonly intakeWeeks: number;
  readonly treatmentWeeks: number;
  /** Of hundred who have waited twelve weeks so many go elsewhere by a transfer in a quarter of a year; 0 where nobody does. */
  readonly transfers: number;
  /** The day, counted from the first, on which transfers began. */
  readonly transfersFrom: number;
  /** Days, counted from the first, on which the list was asked who still waits. */
  readonly cleaned: readonly number[];
}

/** `cleaned`: found not to wait any more when the list was asked. */
export type Ending = 'left' | 'started' | 'moved' | 'cleaned';

/** Somebody of the past, in days counted from the first; before it where they waited already. */
export interface PastWait {
  readonly registered: number;
  readonly intake: number | null;
  readonly gone: number;
  readonly ending: Ending;
}

/** What of the present length a list had: longer by a tenth in the middle, shorter at the beginning. */
const lengthAt = (part: number): number => 0.82 + 0.46 * part - 0.28 * part * part;

/** How much of the usual happens in a week of the year. */
const intakesIn = (week: number): number => (week === CHRISTMAS ? 0 : SUMMER.includes(week) ? 0.65 : 1.06);
const arrivalsIn = (week: number): number => (week === CHRISTMAS ? 0.4 : SUMMER.includes(week) ? 0.75 : 1.05);

/** Whole number whose mean is `mean`: its whole part, and one more as often as the rest says. */
const wholeOf = (random: Random, mean: number): number =>
  Math.floor(mean) + (random.below(1_000_000) < (mean % 1) * 1_000_000 ? 1 : 0);

/** How many come where `mean` do on average, by chance (Poisson, by the product of uniform draws of Knuth). */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.bits() / 2 ** 32; product > limit; product *= random.bits() / 2 ** 32) count++;
  return count;
}

export const TRANSFERS_AFTER = 12 * DAYS_A_WEEK;
const WEEKS_A_QUARTER = 13;
/** Days from the acceptance elsewhere until the list is left. */
export const TRANSFER_DAYS = 14;
/** Of those who have waited longer than half of the list does so many turn out to have gone. */
const CLEANED_PERCENT = 16;

/**
 * A waiting list day by day: who comes, by chance and season; who has an intake, those who came first, as many a week as keep
 * the list at about the length that it is to have; who gives up; who goes elsewhere by a transfer; who turns out to have
 * gone when the list is cleaned. Numbers are invented.
 * @param days how long; the first is a Monday
 * @param weekOf the week of the year of a day
 * @returns those who had gone by the last day
 */
export function simulateList(
  list: PastList,
  days: number,
  weekOf: (day: number) => number,
  random: Random,
): PastWait[] {
  const arrivals = list.waiting / Math.max(1, list.intakeWeeks);
  const target = (day: number): number => list.waiting * lengthAt(day / days);
  // They wait since as long as the list is, evenly.
  const span = list.intakeWeeks * DAYS_A_WEEK;
  let queue = Array.from({ length: Math.round(target(0)) }, () => -1 - random.below(span)).sort(
    (a, b) => a - b,
  );
  const ended: PastWait[] = [];
  for (let day = 0; day < days; day++) {
    if (day % DAYS_A_WEEK >= WORKDAYS) continue;
    const week = weekOf(day);
    for (let n = poisson(random, (arrivals * arrivalsIn(week)) / WORKDAYS); n > 0; n--) queue.push(day);
    const surplus = (queue.length - target(day)) / CORRECTS_IN_WEEKS;
    const quits = (queue.length * GIVE_UP_A_WEEK) / 1000;
    const capacity = Math.max(0, arrivals + surplus - quits) * intakesIn(week);
    for (const registered of queue.splice(0, wholeOf(random, capacity / WORKDAYS))) {
      const treated = day + DAYS_A_WEEK * Math.max(1, list.treatmentWeeks + random.between(-1, 2));
      // Nobody of the past still waits today: towards the end the treatment comes sooner.
      const soonest = day + 1 + random.below(Math.max(1, days - day - 1));
      ended.push({ registered, intake: day, gone: Math.min(treated, soonest), ending: 'started' });
    }
    const endingOf = (waited: number): Ending | null => {
      if (random.below(5000) < GIVE_UP_A_WEEK) return 'left';
      const mayMove = waited > TRANSFERS_AFTER && day >= list.transfersFrom;
      if (mayMove && random.below(500 * WEEKS_A_QUARTER) < list.transfers) return 'moved';
      return list.cleaned.includes(day) && waited > span / 2 && random.percent(CLEANED_PERCENT)
        ? 'cleaned'
        : null;
    };
    queue = queue.filter((registered) => {
      const ending = endingOf(day - registered);
      if (ending === null) return true;
      const gone = ending === 'moved' ? day + TRANSFER_DAYS : day;
      ended.push({ registered, intake: null, gone, ending });
      return false;
    });
  }
  return ended.filter(({ gone }) => gone < days);
}
