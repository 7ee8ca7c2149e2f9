import { setTimeout as pause } from 'node:timers/promises';

/** Connections refused, lost or used up, and a database that is starting or stopping. */
const AWAY =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08\w{3}|57P0[1-5]|53300)$/;
const LOST =
  /^(?:Connection terminated|Client (?:has encountered a connection error|was closed)|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

/** What pg, pg-boss and TypeORM throw where there was no database to ask: it will be back, so no fault of who asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return (typeof state === 'string' && AWAY.test(state)) || LOST.test(error.message);
}

/** Others were at it too long: a lock that was not to be had, a statement that took its time, conflicts after all retries. */
const BUSY = /^(?:55P03|57014|40001|40P01)$/;
/** No room: a full disk, no memory, a limit that was set. Connections that are used up come back by themselves. */
const FULL = /^53(?!300)\w{3}$/;

/** What is wrong with the database where that is no fault of who asked; null for everything else. */
export function databaseTrouble(error: unknown): 'away' | 'busy' | 'full' | null {
  if (isDatabaseAway(error)) return 'away';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  if (typeof state !== 'string') return null;
  return BUSY.test(state) ? 'busy' : FULL.test(state) ? 'full' : null;
}

const AGAIN_MS = 500;

/**
 * Does it again until the database is there: for what has been done outside and has to be written down, such as a
 * message that was sent. It may be done twice, where the answer was lost and not the question.
 * @throws what is no outage; or the last outage, once `forMs` have passed or `enough` says so
 */
export async function untilBack<T>(
  work: () => Promise<T>,
  forMs: number,
  enough: () => boolean = () => false,
): Promise<T> {
  const began = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || enough() || performance.now() - began > forMs) throw error;
      await pause(AGAIN_MS);
    }
  }
}
