/** What is left of a wait: an expectation with the weeks that four in five fall between. Not rounded. */
export interface Residual {
  readonly mean: number;
  /** 10th percentile. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
}

/** No estimate is longer: ten years are no wait, and a sum over weeks has to end. */
export const LONGEST_RESIDUAL = 520;

/**
 * Clients that must have left a list before it is judged by its own history, and whose weight an announced wait has
 * until then. As many as the region's least cell: fewer would be about persons.
 */
export const LEAST_DEPARTURES = 10;

/**
 * What is left of a wait of which only the announced length is known. A length and no spread: the exponential
 * distribution assumes least (Jaynes 1957), and what has been waited says nothing of what is left. But an announcement can be wrong, the more so the longer somebody has waited beyond
 * it: its rate is believed as if ten clients had been counted (a conjugate gamma distribution, so that the wait is
 * Pareto II, Lomax 1954), and every week waited counts against it. Never less than was announced; longer, the longer
 * the wait has been.
 * @param announced weeks, at least 1 is taken
 * @param waited weeks
 * @example announcedResidual(17, 30).mean === 20
 */
export function announcedResidual(announced: number, waited: number): Residual {
  const scale = LEAST_DEPARTURES * Math.max(1, announced) + waited;
  const quantile = (share: number): number =>
    Math.min(LONGEST_RESIDUAL, scale * ((1 - share) ** (-1 / (LEAST_DEPARTURES + 1)) - 1));
  return {
    mean: Math.min(LONGEST_RESIDUAL, scale / LEAST_DEPARTURES),
    low: quantile(0.1),
    high: quantile(0.9),
  };
}

/** 90 % of a standard normal distribution lie below. */
const Z_90 = 1.2816;

/**
 * How long it takes until so many have left a list, at a rate that was counted: a sum of exponential times, whose rate is
 * itself uncertain by how few were counted. Percentiles of the gamma distribution after Wilson and Hilferty (1931).
 * @param position 1 = next
 * @param departures counted, at least 1
 * @param weeks in which they were counted, above 0
 */
export function queueResidual(position: number, departures: number, weeks: number): Residual {
  const mean = (position * weeks) / departures;
  const shape = 1 / (1 / position + 1 / departures);
  const at = (z: number): number => mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  const within = (residual: number): number => Math.min(LONGEST_RESIDUAL, residual);
  return { mean: within(mean), low: within(at(-Z_90)), high: within(at(Z_90)) };
}
