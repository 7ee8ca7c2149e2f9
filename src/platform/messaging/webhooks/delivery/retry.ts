const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Seconds to wait after the first, second, … failed attempt: soon at first, for what was only a restart, and three days
 * in all, so that a weekend passes. After Standard Webhooks; the same every time, so that a receiver can count on it.
 */
export const RETRY_AFTER: readonly number[] = Object.freeze([
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]);

/** Without one success in this time a webhook is disabled, and its organisation is told. */
export const DISABLED_AFTER_HOURS = 72;

/** @param attempts how many there have been. @returns seconds until the next, or null: the delivery is dead until somebody replays it. */
export const retryAfter = (attempts: number): number | null => RETRY_AFTER[attempts - 1] ?? null;

export const failsTooLong = (failingSince: Date, now: Date): boolean =>
  now.getTime() - failingSince.getTime() >= DISABLED_AFTER_HOURS * HOUR * 1000;

export type Failure =
  | 'timeout'
  | 'unreachable'
  | 'name-unknown'
  | 'certificate'
  | 'address-not-public'
  | 'redirect'
  | 'answer'
  | 'gone'
  | 'disabled';

export type Attempt =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number | null; readonly error: Failure };

/** What an answer means: only 2xx is a delivery, and a redirect is none: it could lead into the own network. */
export function attemptOf(status: number): Attempt {
  if (status >= 200 && status < 300) return { kind: 'delivered', status };
  const error = status === 410 ? 'gone' : status >= 300 && status < 400 ? 'redirect' : 'answer';
  return { kind: 'failed', status, error };
}
