/** Who presses the same key twice within so many milliseconds means it once, and has not read what came between. */
export const TWICE_MS = 400;

/** Moments by the clock of the page, as events have them. */
export interface Moments {
  /** When what is to be decided was drawn; null while it is on its way. */
  readonly drawnAt: number | null;
  /** When the decision before was made on this page; null where there was none. */
  readonly decidedAt: number | null;
}

/** What pressing a key that decides comes to: it counts, came too soon, or came after it was decided already. */
export type Press = 'counts' | 'too-soon' | 'again';

/** @param isDecided whether what is shown has been decided, and is shown still */
export const pressOf = (pressedAt: number, moments: Moments, isDecided: boolean): Press =>
  isDecided ? 'again' : isTooSoon(pressedAt, moments) ? 'too-soon' : 'counts';

/** A press that did not count, and on which pages that is said. */
export interface NotCounted {
  readonly press: Exclude<Press, 'counts'>;
  readonly on: string;
  /** What comes after it, whose page may be there before anybody has read that. */
  readonly next: string | undefined;
}

/**
 * What there is to say on a page of a press that did not count. The next one was not decided either: whoever pressed
 * twice may have meant it.
 */
export const toSay = (
  { press, on, next }: NotCounted,
  page: string,
  isDecided: boolean,
): NotCounted['press'] | null => {
  if (page === on) return press === 'again' && !isDecided ? null : press;
  return page === next && press === 'again' ? 'too-soon' : null;
};

/**
 * Whether a decision was meant for something else than what the page shows by now: pressed before it was drawn, even
 * where the browser comes to the key only afterwards, or the second of two quick presses.
 */
const isTooSoon = (pressedAt: number, { drawnAt, decidedAt }: Moments): boolean =>
  drawnAt === null || pressedAt < drawnAt || (decidedAt !== null && pressedAt < decidedAt + TWICE_MS);
