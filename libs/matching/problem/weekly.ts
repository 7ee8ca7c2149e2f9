import { type FieldChecks } from './fields.js';

/** One whole number per week of the horizon. */
export function readWeekly(checks: FieldChecks, value: unknown, path: string, weeks: number): void {
  if (!checks.listOf(weeks, value, path)) return;
  for (let t = 0; t < weeks; t++) checks.whole(value[t], `${path}/${t}`);
}
