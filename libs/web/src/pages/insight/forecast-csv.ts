import type { Trend } from '../../api/types.js';
import { csv, csvForExcel, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';

type Point = Trend['forecast']['share']['points'][number];

/** Of one month what is expected; null where there is no forecast of it. */
export interface ForecastMonth {
  readonly month: string;
  readonly places: Point | null;
  readonly share: Point | null;
  readonly median: Point | null;
}

/** Month by month; empty where nothing is forecast. */
export function forecastMonths({ forecast }: Trend): ForecastMonth[] {
  const { months, places, share, median } = forecast;
  if ([places, share, median].every(({ points }) => points.length === 0)) return [];
  return months.map(({ month }, i) => ({
    ...{ month, places: places.points[i] ?? null },
    ...{ share: share.points[i] ?? null, median: median.points[i] ?? null },
  }));
}

const cells = (point: Point | null): CsvCell[] =>
  point === null ? [null, null, null] : [point.middle, point.lower, point.upper];
const figures = ({ places, share, median }: ForecastMonth): CsvCell[] => [
  ...cells(places),
  ...cells(share),
  ...cells(median),
];

/** For a program, under names that stay the same. */
export function forecastCsv(trend: Trend, label: string): string {
  const of = (name: string): string[] => [name, `${name}_lower`, `${name}_upper`];
  const header = [
    ...['population', 'by', 'key', 'label', 'month', 'level'],
    ...['places', 'share_within_norm', 'median_weeks'].flatMap(of),
  ];
  const lines = forecastMonths(trend).map((month) => [
    ...[trend.population, trend.by, trend.key, label, month.month, trend.forecast.level],
    ...figures(month),
  ]);
  return csv([header, ...lines]);
}

export interface ForecastSheetWords {
  readonly title: string;
  /** Month, places, share, median. */
  readonly header: readonly string[];
  readonly month: (month: string) => string;
  readonly lower: string;
  readonly upper: string;
}

/** For Excel in the reader's language. */
export function forecastSheet(trend: Trend, language: Language, words: ForecastSheetWords): string {
  const [month = '', ...measures] = words.header;
  const header = [
    month,
    ...measures.flatMap((name) => [name, `${name}, ${words.lower}`, `${name}, ${words.upper}`]),
  ];
  const lines = forecastMonths(trend).map((one) => [words.month(one.month), ...figures(one)]);
  return csvForExcel([[words.title], [], header, ...lines], language);
}
