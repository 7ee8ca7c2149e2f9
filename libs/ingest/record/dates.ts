/** Dates and weeks as texts, compared as texts: `YYYY-MM-DD` and `YYYY-Www` sort by time. */

/** True for an existing day written as `YYYY-MM-DD`. @example isDate('2025-02-29') === false */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The same day `years` earlier or, with a negative number, later; 29 February becomes 28. @example yearsBefore('2026-11-22', 10) === '2016-11-22' */
export function yearsBefore(date: string, years: number): string {
  const there = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return isDate(there) ? there : there.replace(/29$/, '28');
}
