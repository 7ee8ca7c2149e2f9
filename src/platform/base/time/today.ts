/** Deadlines end at midnight where the people are, wherever the server runs. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** sv-SE writes dates as ISO 8601 does. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** The date in the Netherlands, `YYYY-MM-DD`. @example todayOf(new Date('2026-06-30T22:30:00Z')) === '2026-07-01' */
export const todayOf = (now: Date): string => CALENDAR.format(now);
