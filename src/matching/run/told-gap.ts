const LEAST_STEP = 0.001;
/** So that a share of a tenth or of a thousandth, which binary fractions miss by a hair, is not counted as the next. */
const HAIR = 1e-9;

/**
 * A gap about everybody in a plan, rounded up to one digit and at least to a tenth of a percent. What is short of the bound
 * stands with each population exactly: with a finer gap it would give the worth of the whole plan away, and with it that
 * of the few whose worth is hidden.
 * @example toldGap(0.0366) // 0.04
 */
export function toldGap(gap: number): number {
  if (gap === 0) return 0;
  const step = Math.max(LEAST_STEP, 10 ** Math.floor(Math.log10(gap)));
  return Number((Math.ceil(gap / step - HAIR) * step).toPrecision(2));
}
