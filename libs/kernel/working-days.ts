import { dateOfNumber, dayNumber, yearOfNumber } from './dates.js';

/**
 * Working days in the Netherlands: Monday to Friday, without the days on which no period of law ends (Algemene
 * termijnenwet, articles 1 and 3): New Year's Day, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension Day,
 * Whit Monday, Christmas Day and Boxing Day. Liberation Day counts every year there. King's Day is 27 April, or the day
 * before where that is a Sunday (since 2014). Dates are `YYYY-MM-DD`.
 */
const FIXED = ['01-01', '05-05', '12-25', '12-26'];
/** Days from Easter Sunday. */
const AROUND_EASTER = [-2, 1, 39, 50];
const SUNDAY = 0;
const SATURDAY = 6;
/** 1970-01-01, day number 0, was a Thursday. */
const THURSDAY = 4;

/** 0 = Sunday. */
const dayOfWeek = (day: number): number => (((day + THURSDAY) % 7) + 7) % 7;
const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * Easter Sunday in the Gregorian calendar. Source: the anonymous algorithm that J. Meeus gives in Astronomical
 * Algorithms, chapter 8 (Nature, 20 April 1876); it holds for every year from 1583 on.
 * @example easterOf(2027) === '2027-03-28'
 */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${String(year).padStart(4, '0')}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

/** By year, as day numbers: they are asked for at every step of every lead time, and never change. */
const holidays = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = holidays.get(year);
  if (known !== undefined) return known;
  const of = (day: string): number => dayNumber(`${String(year).padStart(4, '0')}-${day}`);
  const kings = of('04-27');
  const easter = dayNumber(easterOf(year));
  const found = new Set([
    ...FIXED.map(of),
    dayOfWeek(kings) === SUNDAY ? kings - 1 : kings,
    ...AROUND_EASTER.map((days) => easter + days),
  ]);
  holidays.set(year, found);
  return found;
}

const isHoliday = (day: number): boolean => holidaysOf(yearOfNumber(day)).has(day);

function isWorking(day: number): boolean {
  const ofWeek = dayOfWeek(day);
  return ofWeek !== SUNDAY && ofWeek !== SATURDAY && !isHoliday(day);
}

/** Whether it is one of the public holidays above, whatever day of the week it is. @example isPublicHoliday('2027-03-29') === true */
export const isPublicHoliday = (date: string): boolean => isHoliday(dayNumber(date));

/** @example isWorkingDay('2026-12-25') === false */
export const isWorkingDay = (date: string): boolean => isWorking(dayNumber(date));

function nearest(from: number, step: 1 | -1): number {
  let day = from;
  while (!isWorking(day)) day += step;
  return day;
}

/** The date itself where it is a working day, else the first after it. @example workingDayFrom('2026-12-25') === '2026-12-28' */
export const workingDayFrom = (date: string): string => dateOfNumber(nearest(dayNumber(date), 1));
/** The date itself where it is a working day, else the last before it. @example workingDayUpTo('2026-12-27') === '2026-12-24' */
export const workingDayUpTo = (date: string): string => dateOfNumber(nearest(dayNumber(date), -1));

function moved(date: string, days: number, step: 1 | -1): string {
  let day = dayNumber(date);
  for (let left = days; left > 0; left--) day = nearest(day + step, step);
  return dateOfNumber(day);
}

/** The so-many-th working day after a date; the date itself for 0. @example plusWorkingDays('2026-12-24', 1) === '2026-12-28' */
export const plusWorkingDays = (date: string, days: number): string => moved(date, days, 1);
/** The so-many-th working day before a date; the date itself for 0. @example minusWorkingDays('2026-12-28', 2) === '2026-12-23' */
export const minusWorkingDays = (date: string, days: number): string => moved(date, days, -1);
