import { useTranslation } from 'react-i18next';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { TwoFiles } from '../../parts/Downloads.js';
import { TREND_MEASURES } from './insight-search.js';
import { trendCsv, trendSheet } from './trend-csv.js';
import { useLimits } from './TrendLegend.js';

type Absent = NonNullable<Trend['months'][number]['absent']>;

/** As of when, and the figures as a file for people and one for programs. */
export function TrendSource({ trend, group }: { trend: Trend; group: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const limits = useLimits();
  const reason = (absent: Absent): string => t(`trend.absent.${absent}`);
  const name = `verloop-${trend.key === '' ? 'regio' : trend.key}-${trend.asOf.slice(0, 10)}`;
  const source = t('trend.asOf', { date: format.date(trend.asOf), k: trend.k });
  const forExcel = (): string =>
    trendSheet(trend, language, {
      title: `${t('trend.table', { group })}: ${t(`insight.population.${trend.population}`)}`,
      source,
      header: [
        t('trend.month'),
        t('trend.places'),
        t('trend.share'),
        t('trend.median'),
        t('trend.providers'),
      ],
      month: format.month,
      reason,
      limits: TREND_MEASURES.flatMap((measure) => {
        const said = limits(trend, measure);
        return said === '' ? [] : [`${t(`trend.measure.${measure}`)}: ${said}`];
      }),
    });
  return (
    <div className="ds-row ds-row--apart">
      <p className="ds-small ds-soft">{source}</p>
      <TwoFiles name={name} forExcel={forExcel} forPrograms={() => trendCsv(trend, group, reason)} />
    </div>
  );
}
