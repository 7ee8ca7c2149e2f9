import { isIsoWeek, type Language, mondayOf } from '../kernel/index.js';

// Written out here: what a library makes of a date differs between its versions, and a sentence has to stay the same.
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
};
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};
const JOINS = { nl: { and: 'en', or: 'of' }, en: { and: 'and', or: 'or' } } as const;
const SIGNS = { nl: { thousands: '.', decimals: ',' }, en: { thousands: ',', decimals: '.' } } as const;

const partsOf = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
};

/** @example shortDay('2026-11-30', 'nl') === '30 nov' */
export function shortDay(date: string, language: Language): string {
  const [, month, day] = partsOf(date);
  return `${day} ${SHORT_MONTHS[language][month - 1]}`;
}

/** @example shortDate('2026-11-30', 'nl') === '30 nov 2026' */
export const shortDate = (date: string, language: Language): string =>
  `${shortDay(date, language)} ${partsOf(date)[0]}`;

/** @example longDate('2026-11-30', 'nl') === '30 november 2026' */
export function longDate(date: string, language: Language): string {
  const [year, month, day] = partsOf(date);
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** A month, or a year alone as it came. @example monthAndYear('2021-12', 'nl') === 'december 2021' */
export function monthAndYear(month: string, language: Language): string {
  const [year, at] = month.split('-');
  return at === undefined ? month : `${MONTHS[language][Number(at) - 1]} ${year}`;
}

/** @example weekdayAndDate('2026-11-30', 'en') === 'Monday 30 November 2026' */
export const weekdayAndDate = (date: string, language: Language): string =>
  `${WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()]} ${longDate(date, language)}`;

/** The Monday says which week it is. What is no ISO week stays as it came. @example week('2026-W49', 'nl') === 'week 49 (30 nov)' */
export const week = (isoWeek: string, language: Language): string =>
  isIsoWeek(isoWeek)
    ? `week ${Number(isoWeek.slice(6))} (${shortDay(mondayOf(isoWeek), language)})`
    : isoWeek;

/** Thousands apart, at most two decimals and none that say nothing. @example number(3012.5, 'nl') === '3.012,5' */
export function number(value: number, language: Language): string {
  const { thousands, decimals } = SIGNS[language];
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : decimals + fraction}`;
}

/** @example signed(3012, 'en') === '+3,012' */
export const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : ''}${number(value, language)}`;

/** @example list(['a', 'b', 'c'], 'nl') === 'a, b en c' */
export const list = (items: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${JOINS[language][join]} ${items[items.length - 1]}`;

/** Between the cells of a line, as a spreadsheet program of that language reads a file that is opened by a double click. */
export const CELL_SEPARATORS = Object.freeze({ nl: ';', en: ',' } as const);

const UNITS = {
  weeks: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  days: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  minutes: { nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  seconds: { nl: ['seconde', 'seconden'], en: ['second', 'seconds'] },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>>;

/**
 * A number with its unit, one of it in the singular. A number that was written before stays as it was written.
 * @example amountOf('weeks', number)(1, 'nl') === '1 week'
 */
const amountOf =
  (unit: keyof typeof UNITS, write: (value: number, language: Language) => string) =>
  (value: number | string, language: Language): string => {
    const said = typeof value === 'number' ? write(value, language) : value;
    const [one, several] = UNITS[unit][language];
    return `${said} ${/^[+−-]?1$/.test(said) ? one : several}`;
  };

/** What may stand after the comma between double braces: `{{on, date}}`. */
export const FORMATS: Readonly<Record<string, (value: never, language: Language) => string>> = {
  number,
  signed,
  weeks: amountOf('weeks', number),
  days: amountOf('days', number),
  minutes: amountOf('minutes', number),
  seconds: amountOf('seconds', number),
  'signed-weeks': amountOf('weeks', signed),
  'signed-minutes': amountOf('minutes', signed),
  week,
  weekday: weekdayAndDate,
  date: shortDate,
  day: shortDay,
  'long-date': longDate,
  month: monthAndYear,
  list: (items: readonly string[], language: Language) => list(items, language),
  choice: (items: readonly string[], language: Language) => list(items, language, 'or'),
};
