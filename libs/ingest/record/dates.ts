/** Dates and weeks as texts, compared as texts: `YYYY-MM-DD` and `YYYY-Www` sort by time. */

/** True for an existing day written as `YYYY-MM-DD`. @example isDate('2025-02-29') === false */
export function isDate(text: string): boolean {
  // Counted, for every row has several: a calendar of the language takes ten times as long.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The same day `years` earlier or, with a negative number, later; 29 February becomes 28. @example yearsBefore('2026-11-22', 10) === '2016-11-22' */
export function yearsBefore(date: string, years: number): string {
  const there = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return isDate(there) ? there : there.replace(/29$/, '28');
}
