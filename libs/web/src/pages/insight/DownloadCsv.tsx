import { useTranslation } from 'react-i18next';
import type { Measure, MeasureName, Waits } from '../../api/types.js';
import { inLanguage, type Language, useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';

const MEASURES: MeasureName[] = ['intake', 'treatment', 'total'];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What the table shows and nothing more: a suppressed cell says "< 10" here too. */
export function csvOf(waits: Waits, language: Language): string {
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
    return [
      key,
      inLanguage(label, language),
      cell(figure.places),
      ...MEASURES.flatMap((name) => measure(figure[name])),
    ];
  });
  return [header, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
}

export function DownloadCsv({ waits, name }: { waits: Waits; name: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const save = (): void => {
    const address = URL.createObjectURL(
      new Blob([csvOf(waits, language)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <span className="ds-no-print">
      <Button small onClick={save}>
        {t('insight.download')}
      </Button>
    </span>
  );
}
