const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after the first, second, … attempt that failed for now: a mail server is back within a day, or the news is old. */
const RETRY_AFTER: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR];

/** @returns null when it is time to give up. */
export const mailRetryAfter = (attempts: number): number | null => RETRY_AFTER[attempts - 1] ?? null;

/** `refused`: the mail server will not take this address, now or later; `failed`: worth another try. */
export type SendOutcome = 'sent' | 'refused' | 'failed';

/** What an SMTP reply to a mail means; without a code nobody answered. */
export const outcomeOf = (responseCode: number | undefined, command: string | undefined): SendOutcome =>
  responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO' ? 'refused' : 'failed';
