import { csv, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Measure, MeasureName, Waits } from '../../api/types.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];

/** What the table shows and nothing more: a suppressed cell says "< 10" here too. */
export function csvOf(waits: Waits, language: Language): string {
  const header = [
    'key',
    'label',
    'places',
    ...MEASURES.flatMap((name) => [`${name}_mean_weeks`, `${name}_beyond_norm`, `${name}_share_beyond_norm`]),
  ];
  const lines = waits.groups.map(({ key, label, figure }) => {
    const cell = (value: number | null): CsvCell => value ?? (figure.suppressed ? `< ${waits.k}` : null);
    const measure = (value: Measure): CsvCell[] =>
      [value.meanWeeks, value.beyondNorm, value.shareBeyondNorm].map(cell);
    return [key, label[language], cell(figure.places), ...MEASURES.flatMap((name) => measure(figure[name]))];
  });
  return csv([header, ...lines]);
}
