import { setTimeout as pause } from 'node:timers/promises';

/** lock_not_available; and deadlock_detected, where two steps wait for each other and it is this one that gives way. */
const IN_USE = ['55P03', '40P01'];
/** A backup holds every table for as long as it reads. */
const PATIENCE_MS = 5 * 60_000;
/** Long enough for those who waited behind it to pass. */
const PAUSE_MS = 2_000;

const stateOf = (error: unknown): unknown =>
  (error as { readonly driverError?: { readonly code?: unknown } }).driverError?.code ??
  (error as { readonly code?: unknown }).code;

/**
 * A change of the schema waits for whoever works on the table, and whoever comes after waits behind it. So it waits for a
 * short time, lets everybody pass, and asks again: nobody is kept from working by a transaction that is open for long.
 * @throws Error a sentence, once that has gone on for five minutes
 */
export async function whenFree<T>(
  change: () => Promise<T>,
  { patienceMs, pauseMs } = { patienceMs: PATIENCE_MS, pauseMs: PAUSE_MS },
): Promise<T> {
  const began = performance.now();
  for (;;) {
    try {
      return await change();
    } catch (error) {
      if (!IN_USE.includes(String(stateOf(error)))) throw error;
      if (performance.now() - began >= patienceMs)
        throw new Error(
          `The schema could not be changed: a table has been in use for ${Math.round(patienceMs / 1_000)} s by a transaction that does not end (pg_stat_activity, oldest xact_start first; a backup that is being made?). Nothing of the step was done. End that transaction, or wait for it, and start again.`,
          { cause: error },
        );
      await pause(pauseMs);
    }
  }
}
