/**
 * ISO 8601 weeks as text, `2026-W49`: Monday first, week 1 holds the year's first Thursday, some years
 * have a week 53. Whole-number arithmetic on days since 1970-01-01, so no time zone can shift a date.
 */
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday: three days after its week's Monday. */
const MONDAY_OFFSET = 3;

/** Days since 1970-01-01 of a day in the proleptic Gregorian calendar. Source: H. Hinnant, "days_from_civil". */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const mondayOnOrBefore = (days: number): number =>
  days - ((((days + MONDAY_OFFSET) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
/** 4 January is always in week 1. */
const firstMonday = (year: number): number => mondayOnOrBefore(dayNumber(year, 1, 4));
const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** 52 or 53. */
export const weeksInYear = (year: number): number =>
  (firstMonday(year + 1) - firstMonday(year)) / DAYS_PER_WEEK;

/** True for an existing week written as `YYYY-Www`: `2026-W53` is one, `2025-W53` is not. */
export function isIsoWeek(text: string): boolean {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  return match !== null && Number(match[2]) >= 1 && Number(match[2]) <= weeksInYear(Number(match[1]));
}

function mondayNumber(week: string): number {
  if (!isIsoWeek(week)) throw new RangeError(`Not an ISO week: ${week}`);
  return firstMonday(Number(week.slice(0, 4))) + (Number(week.slice(6)) - 1) * DAYS_PER_WEEK;
}

function weekOfDay(days: number): string {
  const monday = mondayOnOrBefore(days);
  const { year } = dateOf(monday + 3); // the Thursday decides the year
  return `${pad(year, 4)}-W${pad((monday - firstMonday(year)) / DAYS_PER_WEEK + 1, 2)}`;
}

/** The date (`YYYY-MM-DD`) of the week's Monday. Throws a RangeError for what `isIsoWeek` refuses. @example mondayOf('2026-W49') === '2026-11-30' */
export function mondayOf(week: string): string {
  const { year, month, day } = dateOf(mondayNumber(week));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The week of a date written as `YYYY-MM-DD`. Throws a RangeError for a date that does not exist. @example isoWeekOf('2027-01-03') === '2026-W53' */
export function isoWeekOf(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = match ? match.slice(1).map(Number) : [0, 0, 0];
  const days = dayNumber(year, month, day);
  const back = dateOf(days);
  if (!match || back.year !== year || back.month !== month || back.day !== day) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return weekOfDay(days);
}

/** `n` weeks later, or earlier when negative. @example addWeeks('2026-W53', 1) === '2027-W01' */
export const addWeeks = (week: string, n: number): string =>
  weekOfDay(mondayNumber(week) + n * DAYS_PER_WEEK);

/** Whole weeks from one week to another, negative when `to` is earlier. @example weeksBetween('2026-W49', '2027-W01') === 5 */
export const weeksBetween = (from: string, to: string): number =>
  (mondayNumber(to) - mondayNumber(from)) / DAYS_PER_WEEK;
