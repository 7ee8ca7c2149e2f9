import { runFigures, type RunPart, type UnmatchedReason } from '../../matching/index.js';

/** Why nothing elsewhere fits, or nobody is to be asked: with such a reason a place is not eligible, whatever is free. */
const NOT_ELIGIBLE: readonly UnmatchedReason[] = [
  'danger-now',
  'client-stays',
  'no-programme-for-need',
  'excluded-by-flag',
  'barred',
  'condition',
  'no-insurer-contract',
  'too-far',
  'intake-stop',
];

/** What a run looked at and what of it could go elsewhere: places, where the funnel counts proposals. */
export interface Eligible {
  readonly entries: number | null;
  /** Care elsewhere fits, whether or not there is a place that is free and sooner. */
  readonly eligible: number | null;
  /** For which there was a proposal after the run, made by it or kept. */
  readonly proposed: number | null;
}

/**
 * The step before the funnel, of one run. A sum of what the figures of the run tell themselves, and null where that takes
 * a number that they hide: so it tells nothing that they do not.
 * @param parts of one population
 */
export function eligibleOf(parts: readonly RunPart[], k: number): Eligible {
  const { entries, proposed, kept, reasons } = runFigures(parts, k);
  const counts = NOT_ELIGIBLE.map((reason) => reasons.find((one) => one.reason === reason));
  const isHidden = counts.some((one) => one?.count === null);
  const not = counts.reduce((sum, one) => sum + (one?.count ?? 0), 0);
  return {
    entries,
    eligible: entries === null || isHidden ? null : entries - not,
    proposed: proposed === null || kept === null ? null : proposed + kept,
  };
}
