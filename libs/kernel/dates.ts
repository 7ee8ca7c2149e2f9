/** Dates are written `YYYY-MM-DD` and counted in UTC, where every day has 24 hours. */
const DAY = 86_400_000;
/** Days since 1970-01-01, negative before it. @example dayNumber('1970-01-02') === 1 */
export const dayNumber = (date: string): number => new Date(`${date}T00:00:00Z`).getTime() / DAY;
/** @example dateOfNumber(1) === '1970-01-02' */
export function dateOfNumber(day: number): string {
  const at = new Date(day * DAY);
  const year = at.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return at.toISOString().slice(0, 10);
  return `${year}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`;
}
/** Lists reckon thousands of days, and toISOString writes the time as well: four times as long. */
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** @example yearOfNumber(1) === 1970 */
export const yearOfNumber = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** Days later, or earlier when negative. @example plusDays('2026-12-31', 1) === '2027-01-01' */
export const plusDays = (date: string, days: number): string => dateOfNumber(dayNumber(date) + days);

/** Whole days from one date to another, negative when `to` is earlier. @example daysBetween('2026-12-31', '2027-01-01') === 1 */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The earlier of two dates; of this form they order as text. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
/** The later of two dates. */
export const later = (a: string, b: string): string => (a > b ? a : b);
