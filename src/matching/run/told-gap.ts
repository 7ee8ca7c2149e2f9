const TENTHS_OF_A_PERCENT = 1000;

/** A gap about everybody in a plan, from which no value of anybody follows: rounded up to tenths of a percent. */
export const toldGap = (gap: number): number => Math.ceil(gap * TENTHS_OF_A_PERCENT) / TENTHS_OF_A_PERCENT;
