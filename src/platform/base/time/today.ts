/** Deadlines end at midnight where the people are, wherever the server runs. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** sv-SE writes dates as ISO 8601 does. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

const HOUR_MS = 3_600_000;
/** Midnight there is a whole hour here, in summer and in winter: within an hour the date is the same. */
let known = { hour: Number.NaN, date: '' };

/** The date in the Netherlands, `YYYY-MM-DD`. @example todayOf(new Date('2026-06-30T22:30:00Z')) === '2026-07-01' */
export function todayOf(now: Date): string {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (hour !== known.hour) known = { hour, date: CALENDAR.format(now) };
  return known.date;
}
