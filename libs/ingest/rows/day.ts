import { type ProblemDetail } from '../../kernel/index.js';
import { type PushPolicy } from '../../policy/index.js';

/** Messages of one provider within 24 hours that are taken: seven a minute, day and night. */
export const MOST_PUSHES = 10_000;
/** So many times over a whole list may change within 24 hours. */
export const LISTS_A_DAY = 10;
/** After which it is worth trying again, in seconds. */
const LATER = 3600;

/** What was taken of one provider within 24 hours. */
export interface PushedToday {
  readonly pushes: number;
  /** Rows that were written because of them: entries and their earlier versions, and reasons of refused rows. */
  readonly rows: number;
}

/**
 * What a push leaves behind is kept for years, so a day has an end too: a system that sends the same change to and fro
 * would otherwise fill the disk with versions of a list that never grows.
 * @returns null where there is room
 */
export function fullForToday(
  { pushes, rows }: PushedToday,
  { mostEntries }: Pick<PushPolicy, 'mostEntries'>,
): ProblemDetail<'too-many-today'> | null {
  if (pushes < MOST_PUSHES && rows < mostEntries * LISTS_A_DAY) return null;
  return { code: 'too-many-today', params: { pushes, rows }, extra: { retryAfter: LATER } };
}
