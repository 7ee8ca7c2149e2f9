import type { Measure, MeasureName, Waits } from '../../api/types.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What the table shows and nothing more: a suppressed cell says "< 10" here too. */
export function csvOf(waits: Waits, language: 'nl' | 'en'): string {
  const header = [
    'key',
    'label',
    'places',
    ...MEASURES.flatMap((name) => [`${name}_mean_weeks`, `${name}_beyond_norm`, `${name}_share_beyond_norm`]),
  ];
  const lines = waits.groups.map(({ key, label, figure }) => {
    const cell = (value: number | null): string =>
      value === null ? (figure.suppressed ? `< ${waits.k}` : '') : String(value);
    const measure = (value: Measure): string[] =>
      [value.meanWeeks, value.beyondNorm, value.shareBeyondNorm].map(cell);
    return [key, label[language], cell(figure.places), ...MEASURES.flatMap((name) => measure(figure[name]))];
  });
  return [header, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
}
