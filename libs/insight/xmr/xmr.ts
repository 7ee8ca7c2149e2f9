/** For a moving range of two values: its mean is so many standard deviations (d2 for n = 2). */
const D2 = 1.128;
const SIGMAS = 3;
/** Upper limit of the ranges themselves, as a multiple of their mean (D4 for n = 2). */
const D4 = 3.267;
/** Fewer values than this say too little of the ordinary variation. */
export const FEWEST_VALUES = 8;
/** So many values on one side of the centre, one after the other, are no chance. */
export const LONG_RUN = 8;

const ROUNDING = 1e-9;

export interface XmrLimits {
  /** Mean of the values. */
  readonly centre: number;
  /** Natural process limits, in the unit of the values. */
  readonly lower: number;
  readonly upper: number;
  /** Mean of what lies between two values that follow each other, and the limit of that. */
  readonly meanRange: number;
  readonly upperRange: number;
}

/** What the last value says beside those before it. */
export type XmrChange = 'none' | 'higher' | 'lower' | 'too-few';

export interface Xmr {
  /** Null where there are too few values. */
  readonly limits: XmrLimits | null;
  /** Places of the values that are beyond the limits or belong to a long run on one side of the centre. */
  readonly signals: readonly number[];
  readonly change: XmrChange;
}

/**
 * Control limits of single values (XmR chart): what of a series is ordinary variation, and what is more than that. A limit
 * is the mean of the values ± 3 times the mean moving range / 1.128 (± 2.66 times). A signal is a value beyond a limit, or
 * each of eight that follow each other on one side of the mean.
 * Source: D.J. Wheeler, Understanding Variation: The Key to Managing Chaos (SPC Press, 1993), rules one and two.
 * @param values in order of time, null where there is none: no range is taken across it, and it ends a run
 * @param within what values can be at all: no limit lies outside
 * @returns `change`: of the last value there is; 'too-few' under eight values
 */
export function xmr(
  values: readonly (number | null)[],
  within: readonly [number, number] = [-Infinity, Infinity],
): Xmr {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const ranges = values.flatMap((value, i) => {
    const before = i === 0 ? null : values[i - 1];
    return value === null || before === null || before === undefined ? [] : [Math.abs(value - before)];
  });
  if (known.length < FEWEST_VALUES || ranges.length === 0)
    return { limits: null, signals: [], change: 'too-few' };
  const centre = meanOf(known.map(({ value }) => value));
  const meanRange = meanOf(ranges);
  const reach = (SIGMAS * meanRange) / D2;
  const limits = {
    centre,
    lower: Math.max(within[0], centre - reach),
    upper: Math.min(within[1], centre + reach),
    meanRange,
    upperRange: D4 * meanRange,
  };
  // What differs by rounding alone does not differ.
  const side = (value: number, from: number): number =>
    Math.abs(value - from) < ROUNDING ? 0 : Math.sign(value - from);
  const beyond = ({ value }: { readonly value: number }): boolean =>
    side(value, limits.lower) < 0 || side(value, limits.upper) > 0;
  const sides = known.map(({ value }) => side(value, centre));
  const inRun = new Set<number>();
  let from = 0;
  sides.forEach((one, i) => {
    if (i > 0 && (one !== sides[i - 1] || known[i].at !== known[i - 1].at + 1)) from = i;
    if (one !== 0 && i - from + 1 >= LONG_RUN) for (let j = from; j <= i; j++) inRun.add(j);
  });
  const signals = known.filter((one, i) => beyond(one) || inRun.has(i)).map(({ at }) => at);
  const last = known.at(-1);
  if (last === undefined || !signals.includes(last.at)) return { limits, signals, change: 'none' };
  return { limits, signals, change: last.value > centre ? 'higher' : 'lower' };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
