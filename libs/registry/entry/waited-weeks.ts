const WEEK = 7 * 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/**
 * Whole weeks from registration to a day, rounded down; 0 for a registration that is not past yet.
 * Throws a RangeError for what is no date.
 * @example waitedWeeks('2026-08-03', '2026-11-30') === 17
 */
export function waitedWeeks(registeredOn: string, on: string): number {
  const weeks = Math.floor((at(on) - at(registeredOn)) / WEEK);
  if (Number.isNaN(weeks)) throw new RangeError('Not a date');
  return Math.max(0, weeks);
}
