import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { TwoFiles } from '../../parts/Downloads.js';
import { type ForecastMonth, forecastCsv, forecastMonths, forecastSheet } from './forecast-csv.js';
import type { TrendMeasure } from './insight-search.js';

type Measured = Trend['forecast']['share'];
/** Fewer than intended by more than this: the intervals were too narrow. */
const SHORT_OF = 0.1;

interface Props {
  trend: Trend;
  measure: TrendMeasure;
  group: string;
}

/** What to expect of the group in half a year, how sure that is, and how such forecasts would have done. */
export function TrendForecast({ trend, measure, group }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { forecast } = trend;
  const own = measure === 'aandeel' ? forecast.share : forecast.median;
  return (
    <section className="ds-stack" aria-labelledby="forecast">
      <div className="ds-row ds-row--apart">
        <div>
          <p className="ds-h3">{t('trend.forecast.title')}</p>
          <h3 id="forecast" className="ds-h2">
            <ForecastFinding forecast={forecast} own={own} measure={measure} />
          </h3>
          <ForecastGround forecast={forecast} own={own} measure={measure} />
        </div>
        <Definition of={t('trend.forecast.title')}>{inLanguage(forecast.definition, language)}</Definition>
      </div>
      {forecastMonths(trend).length > 0 && <ForecastTable trend={trend} group={group} />}
    </section>
  );
}

interface OfMeasure {
  forecast: Trend['forecast'];
  own: Measured;
  measure: TrendMeasure;
}

function ForecastFinding({ forecast, own, measure }: OfMeasure) {
  const { t } = useTranslation();
  const format = useFormat();
  const [end, month] = [own.points.at(-1), forecast.months.at(-1)];
  if (end === undefined || month === undefined)
    return t(`trend.forecast.absent.${own.absent ?? 'too-few-months'}`);
  const written = measure === 'aandeel' ? format.percent : format.decimal;
  return t(`trend.forecast.finding.${measure}`, {
    month: format.month(month.month),
    lower: written(end.lower),
    upper: written(end.upper),
  });
}

/** What the forecast stands on: a change that is more than chance or none, and how it did before. */
function ForecastGround({ forecast, own, measure }: OfMeasure) {
  const { t } = useTranslation();
  const format = useFormat();
  if (own.points.length === 0) return null;
  const percent = (share: number): string => format.percent(share);
  const change =
    measure === 'aandeel'
      ? t('trend.forecast.points', { change: format.signed(own.drift * 100) })
      : t('trend.forecast.weeks', { change: format.signed(own.drift) });
  const { backTest } = own;
  return (
    <>
      <p className="ds-small">
        {own.drift === 0 ? t('trend.forecast.steady') : t('trend.forecast.drift', { change })}
      </p>
      <p className="ds-small">
        {backTest === null
          ? t('trend.forecast.untested')
          : t('trend.forecast.tested', {
              forecasts: format.number(backTest.forecasts),
              coverage: percent(backTest.coverage),
              level: percent(forecast.level),
            })}{' '}
        {backTest !== null && backTest.coverage < forecast.level - SHORT_OF && t('trend.forecast.narrow')}
      </p>
    </>
  );
}

function ForecastTable({ trend, group }: Pick<Props, 'trend' | 'group'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const rows = useMemo(() => forecastMonths(trend), [trend]);
  const caption = t('trend.forecast.table', { group, level: format.percent(trend.forecast.level) });
  const columns = useMemo<Column<ForecastMonth>[]>(() => {
    const range = (
      key: 'places' | 'share' | 'median',
      written: (value: number) => string,
    ): Column<ForecastMonth> => ({
      ...{ key, header: t(`trend.${key}`), number: true },
      cell: ({ [key]: point }) =>
        point === null
          ? t('trend.forecast.none')
          : t('trend.forecast.range', {
              middle: written(point.middle),
              lower: written(point.lower),
              upper: written(point.upper),
            }),
    });
    return [
      { key: 'month', header: t('trend.month'), rowHeader: true, cell: ({ month }) => format.month(month) },
      range('places', format.number),
      ...(trend.norm === null ? [] : [range('share', format.percent)]),
      range('median', format.decimal),
    ];
  }, [trend.norm, format, t]);
  const name = `verwachting-${trend.key === '' ? 'regio' : trend.key}-${trend.asOf.slice(0, 10)}`;
  const header = [t('trend.month'), t('trend.places'), t('trend.share'), t('trend.median')];
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ month }) => month} compact />
      <div className="ds-row">
        <TwoFiles
          name={name}
          forExcel={() =>
            forecastSheet(trend, language, {
              ...{ title: caption, header, month: format.month },
              ...{ lower: t('trend.lower'), upper: t('trend.upper') },
            })
          }
          forPrograms={() => forecastCsv(trend, group)}
        />
      </div>
    </>
  );
}
