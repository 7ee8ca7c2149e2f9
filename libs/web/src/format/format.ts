import { type Language } from '../../../words/pages.js';
import { TIME_ZONE } from './region-day.js';

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const DAY_MS = 86_400_000;
const DAYS_PER_WEEK = 7;
/** From here an age band is open-ended. */
const OPEN_AGE = 99;
const HALF_PERCENT = 0.005;

/** A date does not break over two lines. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
const dutchMonth = (text: string): string => text.replace('.', '');

/** The Monday of an ISO week as a UTC date; null for what is not a week. */
export function mondayOfWeek(week: string): Date | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return null;
  const fourth = new Date(Date.UTC(Number(match[1]), 0, 4)); // always in week 1
  const weekday = (fourth.getUTCDay() + 6) % DAYS_PER_WEEK;
  return new Date(fourth.getTime() + ((Number(match[2]) - 1) * DAYS_PER_WEEK - weekday) * DAY_MS);
}

/** Every number, week and date on the pages is written by one of these. */
export function formatter(language: Language) {
  const locale = LOCALE[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  // Midnight of a calendar day in UTC is the early morning of the same day there.
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: TIME_ZONE });
  const dayMonthYear = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const monthYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  });
  const instant = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: TIME_ZONE,
  });
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  });
  const inWords = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  });
  return {
    /** `2026-12-11` → "vrijdag 11 december 2026"; nothing for what is no day of a year that somebody may mean. */
    dayInWords: (day: string): string =>
      /^[12]\d{3}-\d{2}-\d{2}$/.test(day) ? inWords.format(new Date(day)).replace(',', '') : '',
    time: (iso: string): string => time.format(new Date(iso)),
    number: (value: number): string => whole.format(value),
    decimal: (value: number): string => tenth.format(value),
    /** A change: "+0,4", "−2". */
    signed: (value: number): string => signed.format(value).replace('-', '−'),
    percent: (share: number): string =>
      share > 0 && share < HALF_PERCENT ? `< ${percent.format(0.01)}` : percent.format(share),
    finePercent: (share: number): string => finePercent.format(share),
    /** `2026-W49` → "week 49 (30 nov)": the Monday says which one. */
    week: (week: string): string => {
      const monday = mondayOfWeek(week);
      return monday
        ? unbroken(`week ${Number(week.slice(6))} (${dutchMonth(dayMonth.format(monday))})`)
        : week;
    },
    weekNumber: (week: string): string => String(Number(week.slice(6))),
    weekMonday: (week: string): string => {
      const monday = mondayOfWeek(week);
      return monday ? dutchMonth(dayMonth.format(monday)) : week;
    },
    /** `2026-10` → "okt 2026" */
    month: (month: string): string => unbroken(dutchMonth(monthYear.format(new Date(`${month}-01`)))),
    /** A calendar day (`YYYY-MM-DD`), or the day of a moment. */
    date: (iso: string): string => dutchMonth(dayMonthYear.format(new Date(iso))),
    day: (iso: string): string => dutchMonth(dayMonth.format(new Date(iso))),
    moment: (iso: string): string => dutchMonth(moment.format(new Date(iso))),
    /** To the second and with the year: for what may have to be proved. */
    instant: (iso: string): string => dutchMonth(instant.format(new Date(iso))),
    /** An age band, both ends inclusive. */
    ages: ([from = 0, to = OPEN_AGE]: readonly number[]): string =>
      to >= OPEN_AGE ? `${from}+` : `${from}–${to}`,
  };
}
export type Formatter = ReturnType<typeof formatter>;
