import { asProblem } from './problem.js';

const ASK_AGAIN_MS = 2_000;

export interface ReadAgain {
  /** Reads everything that is shown, as soon as the service answers; once for all that ask meanwhile. */
  readonly begin: () => Promise<void>;
  readonly isUnderWay: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * @param ask    whether the service answers: throws where it does not
 * @param read   reads everything that is shown
 * @param pause  waits between two times of asking
 */
export function readAgain(
  ask: () => Promise<unknown>,
  read: () => Promise<void>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((go) => setTimeout(go, ms)),
): ReadAgain {
  const listeners = new Set<() => void>();
  let underWay: Promise<void> | null = null;
  let isWanted = false;
  const set = (next: Promise<void> | null): void => {
    underWay = next;
    listeners.forEach((listener) => listener());
  };
  /** Signed out, or forbidden, is an answer as well: it will be no other by asking again. */
  const answers = async (): Promise<boolean> => {
    try {
      await ask();
      return true;
    } catch (error) {
      const { status } = asProblem(error);
      return status >= 400 && status < 500;
    }
  };
  const run = async (): Promise<void> => {
    // What is asked for while it is being read may have come too late for that.
    while (isWanted) {
      isWanted = false;
      while (!(await answers())) await pause(ASK_AGAIN_MS);
      await read();
    }
  };
  return {
    begin: () => {
      isWanted = true;
      if (underWay === null) set(run().finally(() => set(null)));
      return underWay!;
    },
    isUnderWay: () => underWay !== null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
