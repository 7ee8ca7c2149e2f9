import { later, plusDays } from '../../kernel/index.js';

/** The days on which somebody heard of a client, `YYYY-MM-DD`; null = did not happen. */
export interface Heard {
  readonly registeredOn: string;
  /** Of an answer of the client about a place elsewhere. */
  readonly clientWishOn: string | null;
  readonly intakeOn: string | null;
  /** Somebody asked, and the client still waits. */
  readonly stillWaitingOn: string | null;
}

/**
 * The last day on which the client is known to have waited, because they were there or said so. That a list was
 * delivered with the same row, or with another expected week, is none: a system writes such rows by itself, also of
 * somebody who was helped elsewhere a year ago.
 * @example heardOn({ registeredOn: '2026-03-02', clientWishOn: '2026-08-03', intakeOn: null, stillWaitingOn: null }) === '2026-08-03'
 */
export const heardOn = ({ registeredOn, clientWishOn, intakeOn, stillWaitingOn }: Heard): string =>
  [clientWishOn, intakeOn, stillWaitingOn].reduce<string>(
    (last, day) => (day === null ? last : later(last, day)),
    registeredOn,
  );

/** Whoever was last heard of on this day or before it has been silent for so many weeks. @param on `YYYY-MM-DD` */
export const silentSince = (on: string, weeks: number): string => plusDays(on, -7 * weeks);

/** Whether nobody has heard of the client for so many whole weeks. */
export const isSilent = (heard: Heard, on: string, weeks: number): boolean =>
  heardOn(heard) <= silentSince(on, weeks);
