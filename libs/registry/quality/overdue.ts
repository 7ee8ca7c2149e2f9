import { daysBetween } from '../../kernel/index.js';

/**
 * How old what a provider delivered last is, in whole days, where that is older than the region agreed on; null where a
 * delivery is not due yet, or where there was none: what is not there has no age.
 * @param lastOn day of the last delivery of the waiting list, `YYYY-MM-DD`; null = never
 * @param dueDays days between two deliveries at most, of the policy
 * @example overdueAge('2026-11-20', '2026-11-30', 7) === 10
 */
export function overdueAge(lastOn: string | null, on: string, dueDays: number): number | null {
  if (lastOn === null) return null;
  const age = daysBetween(lastOn, on);
  return age > dueDays ? age : null;
}
