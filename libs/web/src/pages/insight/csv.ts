import { csv, csvForExcel, type CsvCell } from '../../format/csv.js';
import { type Language } from '../../i18n/language.js';
import type { Measure, MeasureName, Waits } from '../../api/types.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];

type Group = Waits['groups'][number];

/** The cells of a group: what is hidden says so here too, and is never "< 10", which it need not be. */
function cellsOf({ label, figure }: Group, language: Language, hidden: string): CsvCell[] {
  const cell = (value: number | null, isHidden: boolean): CsvCell => value ?? (isHidden ? hidden : null);
  const measure = ({ meanWeeks, beyondNorm, shareBeyondNorm, reasonAbsent }: Measure): CsvCell[] =>
    [meanWeeks, beyondNorm, shareBeyondNorm].map((value) =>
      cell(value, figure.suppressed || reasonAbsent === 'suppressed'),
    );
  return [
    label[language],
    cell(figure.places, figure.suppressed),
    ...MEASURES.flatMap((name) => measure(figure[name])),
  ];
}

/** For a program: what the table shows and nothing more, under names that stay the same. */
export function csvOf(waits: Waits, language: Language, hidden: string): string {
  const header = [
    'population',
    'key',
    'label',
    'places',
    ...MEASURES.flatMap((name) => [`${name}_mean_weeks`, `${name}_beyond_norm`, `${name}_share_beyond_norm`]),
  ];
  const lines = waits.groups.map((group) => [
    waits.population,
    group.key,
    ...cellsOf(group, language, hidden),
  ]);
  return csv([header, ...lines]);
}

/** The words of the table for people. */
export interface SheetWords {
  readonly title: string;
  /** Where from, as of when and what is hidden. */
  readonly source: string;
  readonly hidden: string;
  readonly group: string;
  readonly places: string;
  /** Of a measure: its mean in weeks with its norm, those beyond it, their share. */
  readonly measure: (name: MeasureName) => readonly [string, string, string];
}

/** For Excel in the reader's language: what it is, as of when and against which norm, above the same figures. */
export function sheetOf(waits: Waits, language: Language, words: SheetWords): string {
  const header = [words.group, words.places, ...MEASURES.flatMap((name) => words.measure(name))];
  const lines = waits.groups.map((group) => cellsOf(group, language, words.hidden));
  return csvForExcel([[words.title], [words.source], [], header, ...lines], language);
}
