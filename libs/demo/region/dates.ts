const DAY = 86_400_000;

/** The date `days` before `date` (after, when negative), both as `YYYY-MM-DD`. @example daysBefore('2026-03-01', 1) === '2026-02-28' */
export const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
