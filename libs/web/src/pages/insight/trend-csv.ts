import { csv, csvForExcel, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Trend } from '../../api/types.js';

type Month = Trend['months'][number];
type Absent = NonNullable<Month['absent']>;
export type ReasonOf = (absent: Absent) => string;

/** What stands where a figure is not: why, in words. A norm that does not hold takes the share away and nothing else. */
export const textOf = (absent: Month['absent'], reason: ReasonOf): string =>
  absent === null ? '' : reason(absent);

function cellsOf(month: Month, reason: ReasonOf): CsvCell[] {
  const cell = (value: number | null): CsvCell => value ?? textOf(month.absent, reason);
  return [cell(month.places), cell(month.share), cell(month.medianWeeks), month.providers];
}
const limitsOf = ({ limits }: Trend['share']): CsvCell[] =>
  limits === null ? [null, null, null] : [limits.centre, limits.lower, limits.upper];

/** For a program: what the table and the chart show, under names that stay the same. */
export function trendCsv(trend: Trend, label: string, reason: ReasonOf): string {
  const of = (name: string): string[] => [`${name}_mean`, `${name}_lower_limit`, `${name}_upper_limit`];
  const figures = ['places', 'share_within_norm', 'median_weeks', 'providers'];
  const signals = ['share_signal', 'median_signal'];
  const header = [
    'population',
    'by',
    'key',
    'label',
    'month',
    ...figures,
    ...signals,
    ...of('share'),
    ...of('median'),
  ];
  const limits = [...limitsOf(trend.share), ...limitsOf(trend.median)];
  const lines = trend.months.map((month) => [
    ...[trend.population, trend.by, trend.key, label, month.month],
    ...cellsOf(month, reason),
    ...[Number(month.shareSignal), Number(month.medianSignal)],
    ...limits,
  ]);
  return csv([header, ...lines]);
}

export interface TrendSheetWords {
  readonly title: string;
  readonly source: string;
  /** Month, places, share, median, providers. */
  readonly header: readonly string[];
  readonly month: (month: string) => string;
  readonly reason: ReasonOf;
  /** What the limits of the share and of the median are, each in a sentence; empty where there are none. */
  readonly limits: readonly string[];
}

/** For Excel in the reader's language: what it is, as of when and within which limits, above the figures. */
export function trendSheet(trend: Trend, language: Language, words: TrendSheetWords): string {
  const lines = trend.months.map((month) => [words.month(month.month), ...cellsOf(month, words.reason)]);
  const about = [words.title, words.source, ...words.limits].map((text) => [text]);
  return csvForExcel([...about, [], words.header, ...lines], language);
}
