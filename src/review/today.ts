/** Deadlines end at midnight where the clinicians are. */
const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The date in the Netherlands, `YYYY-MM-DD`. */
export const todayOf = (now: Date): string => CALENDAR.format(now);
