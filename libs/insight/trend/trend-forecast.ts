import { plusDays } from '../../kernel/index.js';
import { type Forecast, FORECAST_MONTHS, forecastOf } from '../forecast/index.js';
import { lastDayOf, type LineOf, trendLine, type TrendMonth } from './trend.js';

export interface TrendForecast {
  /** The months that the forecasts are of, and the last day of each. */
  readonly months: readonly { readonly month: string; readonly day: string }[];
  /** How many wait for an intake. */
  readonly places: Forecast;
  /** Which share of them has waited no longer than the norm to intake, 0..1. */
  readonly share: Forecast;
  /** How many weeks the middle one has waited. */
  readonly medianWeeks: Forecast;
}

/**
 * Where one group goes in half a year if it goes on as it went. Made of what was published and of nothing else, so that it
 * tells of nobody what the months do not tell.
 * Definition: see `extrapolate`. Only of months about the lists of the same providers: a list more or less is no trend.
 */
export function trendForecast(months: readonly TrendMonth[], line: LineOf): TrendForecast {
  const shown = trendLine(months, line).months;
  const lists = (at: number): string => (months.slice(-shown.length)[at]?.providers ?? []).join();
  const last = shown.length - 1;
  const same = (at: number): boolean => line.by === 'provider' || lists(at) === lists(last);
  const of = (value: (month: (typeof shown)[number]) => number | null, most: number, unit = 0): Forecast =>
    forecastOf(
      shown.map((month, at) => (same(at) ? value(month) : null)),
      { least: 0, most, unit },
    );
  return {
    months: last < 0 ? [] : monthsAfter(shown[last].month),
    places: of(({ places }) => places, Infinity),
    share: of(({ share }) => share, 1),
    // Waits are whole weeks, rounded up.
    medianWeeks: of(({ medianWeeks }) => medianWeeks, Infinity, 1),
  };
}

function monthsAfter(month: string): { readonly month: string; readonly day: string }[] {
  const after: { readonly month: string; readonly day: string }[] = [];
  for (let day = lastDayOf(month); after.length < FORECAST_MONTHS;) {
    const next = plusDays(day, 1).slice(0, 7);
    day = lastDayOf(next);
    after.push({ month: next, day });
  }
  return after;
}
