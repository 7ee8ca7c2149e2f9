const DAY_MS = 86_400_000;

/** Days begin at midnight where the region is, wherever the browser is. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** sv-SE writes dates as ISO 8601 does. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** The day of the region so many days from now, `YYYY-MM-DD`. @example regionDay(1, new Date('2026-06-30T22:30:00Z')) === '2026-07-02' */
export const regionDay = (inDays: number, now = new Date()): string =>
  new Date(Date.parse(CALENDAR.format(now)) + inDays * DAY_MS).toISOString().slice(0, 10);
