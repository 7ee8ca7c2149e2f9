/** Who presses the same key twice within so many milliseconds means it once, and has not read what came between. */
export const TWICE_MS = 400;

/** Moments by the clock of the page, as events have them. */
export interface Moments {
  /** When what is to be decided was drawn; null while it is on its way. */
  readonly drawnAt: number | null;
  /** When the decision before was made on this page; null where there was none. */
  readonly decidedAt: number | null;
}

/**
 * Whether a decision was meant for something else than what the page shows by now: pressed before it was drawn, even
 * where the browser comes to the key only afterwards, or the second of two quick presses.
 */
export const isTooSoon = (pressedAt: number, { drawnAt, decidedAt }: Moments): boolean =>
  drawnAt === null || pressedAt < drawnAt || (decidedAt !== null && pressedAt < decidedAt + TWICE_MS);
