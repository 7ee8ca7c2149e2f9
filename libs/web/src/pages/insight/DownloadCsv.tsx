import { useTranslation } from 'react-i18next';
import type { MeasureName, Waits } from '../../api/types.js';
import { regionDay } from '../../format/region-day.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { TwoFiles } from '../../parts/Downloads.js';
import { csvOf, sheetOf } from './csv.js';
import type { View } from './insight-search.js';

/** One file for people, which opens right in the Excel of their language, and one for programs. */
export function DownloadCsv({ waits, view }: { waits: Waits; view: Exclude<View, 'regio'> }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const hidden = t('insight.hidden');
  const name = `wachttijden-per-${view}-${regionDay(0, new Date(waits.asOf))}`;
  const measure = (one: MeasureName): [string, string, string] => {
    const words = { measure: t(`measure.${one}`), norm: waits.norm?.[one] ?? '' };
    return [
      waits.norm === null ? t('insight.sheet.meanWithoutNorm', words) : t('insight.sheet.mean', words),
      t('insight.sheet.beyond', words),
      t('insight.sheet.share', words),
    ];
  };
  const forExcel = (): string =>
    sheetOf(waits, language, {
      title: `${t(`insight.tableTitle.${view}`)}: ${t(`insight.population.${waits.population}`)}`,
      source: t('insight.sheet.source', { date: format.date(waits.asOf), k: waits.k }),
      hidden,
      group: t(`insight.group.${view}`),
      places: t('insight.places'),
      measure,
    });
  return <TwoFiles name={name} forExcel={forExcel} forPrograms={() => csvOf(waits, language, hidden)} />;
}
