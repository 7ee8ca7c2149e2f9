const DAY_MS = 86_400_000;

/** A calendar day so many days from now, for the limits of a date field. */
export const isoDay = (inDays: number): string =>
  new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
