import { LIMITS } from './diagnosis.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const GB = 2 ** 30;

/** Whether jobs that are due have waited longer than a restart takes. @param seconds of the oldest; 0 = none waits */
export const isStuck = (seconds: number): boolean => seconds >= LIMITS.queueMinutes * 60;

/** Whether a disk has less left than somebody should look into. */
export const isTight = (freeBytes: number): boolean => freeBytes < LIMITS.freeGb * GB;

/**
 * Whether a line of the timetable was due and has not been done for as long as the alarm for it waits. What was never
 * done is not late, as for the alarm: an installation may be younger than its last time. Moments in milliseconds.
 * @param due when it was last due; null = not in the time that is looked back on
 * @param done when it was last done; null = not that anybody knows
 */
export const isLate = (now: number, due: number | null, done: number | null): boolean =>
  due !== null && done !== null && done < due && now - due >= LIMITS.lateHours * HOUR_MS;
