import { studentQuantile } from './student.js';

/** Half a year: 26 weeks. */
export const FORECAST_MONTHS = 6;
/** Months that follow each other, of which a forecast is made: fewer say too little of how much a month may differ. */
export const FEWEST_MONTHS = 12;
/** The share of outcomes that ought to lie within the interval. */
export const FORECAST_LEVEL = 0.8;

/** Quantiles of the standard normal distribution: of 80 % around the middle, and of 95 %. */
const [Z_LEVEL, Z_DRIFT] = [1.281552, 1.959964];

/** One month ahead, in the unit of the values. */
export interface ForecastPoint {
  readonly middle: number;
  /** Ends of the interval of `FORECAST_LEVEL`. */
  readonly lower: number;
  readonly upper: number;
}

export interface ValueRange {
  readonly least: number;
  readonly most: number;
  /** 0 where they are exact. */
  readonly unit?: number;
}

export interface Extrapolation {
  /** Change a month, in the unit of the values; 0 where that of the past is no more than chance. */
  readonly drift: number;
  readonly points: readonly ForecastPoint[];
}

/**
 * What comes after a series if it goes on as it went: a random walk, with the mean change of the past as its drift where that
 * change is more than chance (t-test, 95 %), and without one otherwise. The interval is that of the same model: its spread
 * grows with the root of the time ahead, and where there is a drift also with what is not known of that. A drift that would
 * lead to where nothing can be says that it ends before: then there is none, and its changes count as spread. No interval is
 * narrower than the unit in which the values are told.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice (OTexts, 3rd edition, 2021), 5.2 and 5.5.
 * @param values one a month, in order of time; at least three
 * @param range what values can be at all, and the unit they are rounded to
 */
export function extrapolate(
  values: readonly number[],
  { least, most, unit = 0 }: ValueRange,
  ahead = FORECAST_MONTHS,
): Extrapolation {
  const changes = values.slice(1).map((value, i) => value - values[i]);
  const n = changes.length;
  const mean = changes.reduce((sum, change) => sum + change, 0) / n;
  const spread = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (n - 1));
  const last = values[values.length - 1];
  const end = last + ahead * mean;
  const drifts =
    Math.abs(mean) > (studentQuantile(Z_DRIFT, n - 1) * spread) / Math.sqrt(n) && least <= end && end <= most;
  const step = drifts ? spread : Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / n);
  const reach = step * studentQuantile(Z_LEVEL, drifts ? n - 1 : n);
  const inside = (value: number): number => Math.min(most, Math.max(least, value));
  const points = Array.from({ length: ahead }, (_, i) => {
    const months = i + 1;
    const middle = last + (drifts ? months * mean : 0);
    const half = Math.max(unit / 2, reach * Math.sqrt(months * (drifts ? 1 + months / n : 1)));
    return { middle: inside(middle), lower: inside(middle - half), upper: inside(middle + half) };
  });
  return { drift: drifts ? mean : 0, points };
}

/** How such forecasts would have done: each made of the months before it alone, and held against what came. */
export interface BackTest {
  /** Months at the end of which a forecast could have been made that is over by now, at least in part. */
  readonly origins: number;
  /** Months that were forecast, each as often as it was. */
  readonly forecasts: number;
  /** Of these, how many came out within their interval: 0..1. */
  readonly coverage: number;
}

export type ForecastAbsence = 'too-few-months' | 'latest-absent';

export type Forecast =
  | { readonly absent: ForecastAbsence }
  | (Extrapolation & { readonly absent: null; readonly backTest: BackTest | null });

/**
 * The forecast of a series, and how forecasts of the same kind would have done on its own past.
 * @param values one a month, in order of time; null where there is none: nothing before it is used
 */
export function forecastOf(values: readonly (number | null)[], range: ValueRange): Forecast {
  if (values.length > 0 && values[values.length - 1] === null) return { absent: 'latest-absent' };
  const known = values.slice(values.lastIndexOf(null) + 1) as readonly number[];
  if (known.length < FEWEST_MONTHS) return { absent: 'too-few-months' };
  return { absent: null, ...extrapolate(known, range), backTest: backTestOf(known, range) };
}

/** Allows for rounding: a series that never moves is forecast to the digit. */
const SLACK = 1e-9;

function backTestOf(known: readonly number[], range: ValueRange): BackTest | null {
  let [forecasts, covered] = [0, 0];
  for (let origin = FEWEST_MONTHS; origin < known.length; origin++) {
    const came = known.slice(origin, origin + FORECAST_MONTHS);
    const { points } = extrapolate(known.slice(0, origin), range, came.length);
    forecasts += came.length;
    covered += points.filter(
      ({ lower, upper }, i) => lower - SLACK <= came[i] && came[i] <= upper + SLACK,
    ).length;
  }
  const origins = known.length - FEWEST_MONTHS;
  return origins === 0 ? null : { origins, forecasts, coverage: covered / forecasts };
}
