/**
 * How the weeks still to go of an entry are known, from the surest down: `agreed`, a date that lies ahead; `position`,
 * its place in the list and the list's own rate of intakes; `history`, how long the list has kept those who waited as
 * long; `announced`, what the list announces and nothing else; `region`, how long the region keeps those with the same
 * need. Whatever else there is, is not known.
 */
export const WAIT_SOURCES = ['agreed', 'position', 'history', 'announced', 'region'] as const;
export type WaitSource = (typeof WAIT_SOURCES)[number];

/** An expectation and not a promise: with the bounds between which four in five fall. Whole weeks. */
export interface WaitEstimate {
  readonly source: WaitSource;
  /** The 10th and the 90th percentile. */
  readonly interval: readonly [low: number, high: number];
}
