import { addWeeks, isIsoWeek, isoWeekOf } from '../../kernel/index.js';
import { dayIn } from '../table/dates.js';

/** In which order a date with slashes is written: `2/3/2026` says it in neither. */
export const DATE_ORDERS = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const SLASHES = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: 0?0:00(?::00)?)?$/;

/** The day of a cell; null where it says none, or needs an order that nobody has given. */
export function dayOf(text: string, order: DateOrder | null): string | null {
  const slashes = SLASHES.exec(text);
  if (slashes === null) return dayIn(text)?.day ?? null;
  const [, one, two, year] = slashes;
  const dotted = text.includes('.');
  const first = order ?? (dotted || Number(one) > 12 ? 'day-month' : Number(two) > 12 ? 'month-day' : null);
  if (first === null) return one === two ? (dayIn(`${one}-${two}-${year}`)?.day ?? null) : null;
  const [day, month] = first === 'day-month' ? [one, two] : [two, one];
  return dayIn(`${day}-${month}-${year}`)?.day ?? null;
}

/** Which order dates are in, as those of them say that have one reading; null where none does, or they disagree. */
export function orderSaid(texts: Iterable<string>): {
  readonly asked: boolean;
  readonly said: DateOrder | null;
} {
  let asked = false;
  const said = new Set<DateOrder>();
  for (const text of texts) {
    const slashes = text.includes('.') ? null : SLASHES.exec(text);
    if (slashes === null) continue;
    const [one, two] = [Number(slashes[1]), Number(slashes[2])];
    if (one > 12) said.add('day-month');
    else if (two > 12) said.add('month-day');
    else if (one !== two) asked = true;
  }
  const [only] = said;
  return { asked, said: said.size === 1 ? only : null };
}

/** A week: `2026-W49`, `week 49 2026`, `49-2026`, `202649`, or the week of a day. */
export function weekOf(text: string, order: DateOrder | null): string | null {
  const day = dayOf(text, order);
  if (day !== null) return isoWeekOf(day);
  const yearFirst = /^(20\d{2})[\s/-]*(?:w|wk|week)?[\s.-]*(\d{1,2})$/i.exec(text);
  const weekFirst = /^(?:w|wk|week)?[\s.-]*(\d{1,2})[\s,/-]*\(?(20\d{2})\)?$/i.exec(text);
  const [year, number] = yearFirst?.slice(1) ?? weekFirst?.slice(1).reverse() ?? [];
  if (year === undefined || number === undefined) return null;
  const week = `${year}-W${number.padStart(2, '0')}`;
  return isIsoWeek(week) ? week : null;
}

/** A number of weeks: `12`, `12 wkn`, `12 weken`; null where another unit is meant, or none can be told. */
export function weeksIn(text: string): number | null {
  const weeks = /^(\d{1,4})(?:[.,]0+)?\s*(?:w|wk|wkn|wkn\.|wk\.|weken|week|weeks)?$/i.exec(text);
  return weeks === null ? null : Number(weeks[1]);
}

/** Minutes: `45`, `45 min`, `1 uur`. */
export function minutesIn(text: string): number | null {
  const hours = /^(\d{1,2})(?:[.,](\d))?\s*(?:u|uur|uren|h|hours?)$/i.exec(text);
  if (hours !== null) return Math.round((Number(hours[1]) + Number(`0.${hours[2] ?? 0}`)) * 60);
  const minutes = /^(\d{1,4})(?:[.,]0+)?\s*(?:m|min|min\.|minuten|minutes)?$/i.exec(text);
  return minutes === null ? null : Number(minutes[1]);
}

/** So many weeks after a day. */
export const weekAfter = (day: string, weeks: number): string => addWeeks(isoWeekOf(day), weeks);

/** Providers with a month: `06290001 2024-05`, several joined by `|` or `;`; null where one of them is none. */
export function contactsIn(
  text: string,
): readonly { readonly provider: string; readonly lastMonth: string }[] | null {
  const contacts = text.split(/\s*[|;]\s*/).map((part) => {
    const read = /^(\d{7,8})[\s:,(]+(?:(\d{4})-(\d{1,2})|(\d{1,2})-(\d{4}))\)?$/.exec(part);
    if (read === null) return null;
    const [, agb, year, month, monthFirst, yearLast] = read as readonly (string | undefined)[];
    return {
      provider: (agb ?? '').padStart(8, '0'),
      lastMonth: `${year ?? yearLast ?? ''}-${(month ?? monthFirst ?? '').padStart(2, '0')}`,
    };
  });
  return contacts.every((contact) => contact !== null) ? contacts : null;
}

/** The four digits of a postcode; the letters, which name a street, are left where they are. */
export const postcodeIn = (text: string): string | null =>
  /^([1-9]\d{3})\s?(?:[A-Z]{2})?$/i.exec(text)?.[1] ?? null;
