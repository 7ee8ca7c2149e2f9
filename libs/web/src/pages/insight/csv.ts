import { csv, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Measure, MeasureName, Waits } from '../../api/types.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];

/** What the table shows and nothing more: what is hidden says so here too, and is never "< 10", which it need not be. */
export function csvOf(waits: Waits, language: Language, hidden: string): string {
  const header = [
    'population',
    'key',
    'label',
    'places',
    ...MEASURES.flatMap((name) => [`${name}_mean_weeks`, `${name}_beyond_norm`, `${name}_share_beyond_norm`]),
  ];
  const lines = waits.groups.map(({ key, label, figure }) => {
    const cell = (value: number | null, isHidden: boolean): CsvCell => value ?? (isHidden ? hidden : null);
    const measure = ({ meanWeeks, beyondNorm, shareBeyondNorm, reasonAbsent }: Measure): CsvCell[] =>
      [meanWeeks, beyondNorm, shareBeyondNorm].map((value) =>
        cell(value, figure.suppressed || reasonAbsent === 'suppressed'),
      );
    return [
      waits.population,
      key,
      label[language],
      cell(figure.places, figure.suppressed),
      ...MEASURES.flatMap((name) => measure(figure[name])),
    ];
  });
  return csv([header, ...lines]);
}
