import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { trendQuery } from '../../api/insight.js';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { download } from '../../parts/download.js';
import { SelectField } from '../../parts/Field.js';
import { InSight } from '../../parts/InSight.js';
import { Loaded } from '../../parts/Loaded.js';
import { Empty, Skeleton } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import {
  BY,
  type InsightSearch,
  POPULATION_OF,
  TREND_MEASURES,
  type TrendMeasure,
} from './insight-search.js';
import { textOf, trendCsv, trendSheet } from './trend-csv.js';
import { signalsOf } from './trend-signals.js';

const TrendChart = lazy(() => import('./TrendChart.js').then((module) => ({ default: module.TrendChart })));
type Month = Trend['months'][number];

/** Whether it gets better: the last two years by month, of the region or of one group of it. */
export function TrendPanel({ search }: { search: InsightSearch }) {
  const { per = 'regio', groep = 'volwassenen', van } = search;
  const query = useQuery(trendQuery(POPULATION_OF[groep], BY[per], per === 'regio' ? undefined : van));
  return <Loaded query={query}>{(trend) => <Panel trend={trend} search={search} />}</Loaded>;
}

function Panel({ trend, search }: { trend: Trend; search: InsightSearch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { per = 'regio' } = search;
  const measure = trend.norm === null ? 'mediaan' : (search.maat ?? 'aandeel');
  const chosen = trend.groups.find(({ key }) => key === trend.key);
  const group = chosen ? inLanguage(chosen.label, language) : t('trend.region');
  if (trend.months.length === 0)
    return (
      <Empty title={t('trend.empty')}>
        <p>{t(`trend.emptyNext.${trend.absent ?? 'none'}`)}</p>
      </Empty>
    );
  const anything = trend.months.some((one) => (measure === 'aandeel' ? one.share : one.medianWeeks) !== null);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="trend">
      <div className="ds-row ds-row--apart">
        <h2 id="trend" className="ds-h2">
          <Finding trend={trend} measure={measure} group={group} />
        </h2>
        <Definition of={t('trend.title')}>{inLanguage(trend.definition, language)}</Definition>
      </div>
      <div className="ds-row ds-row--apart ds-no-print">
        {trend.norm !== null && (
          <Tabs
            label={t('trend.measures')}
            to="/inzicht"
            current={measure}
            keepScroll
            tabs={TREND_MEASURES.map((one) => ({
              key: one,
              label: t(`trend.measure.${one}`),
              search: { ...without(search), ...(one === 'mediaan' ? { maat: one } : {}) },
            }))}
          />
        )}
        {per !== 'regio' && (
          <div className="ds-trend__of">
            <SelectField
              label={t(`trend.of.${per}`)}
              value={trend.key}
              onChange={(van) =>
                void navigate({
                  to: '/inzicht',
                  search: { ...search, van },
                  resetScroll: false,
                  replace: true,
                })
              }
            >
              {trend.groups.map(({ key, label }) => (
                <option key={key} value={key}>
                  {inLanguage(label, language)}
                </option>
              ))}
            </SelectField>
          </div>
        )}
      </div>
      <div className="ds-trend">
        {anything ? (
          <div>
            <InSight fallback={<Skeleton lines={5} />}>
              <Suspense fallback={<Skeleton lines={5} />}>
                <TrendChart trend={trend} measure={measure} />
              </Suspense>
            </InSight>
            <Legend trend={trend} measure={measure} />
          </div>
        ) : (
          <p>{t('trend.emptyNext.absent')}</p>
        )}
        <MonthTable trend={trend} group={group} />
      </div>
      <Source trend={trend} group={group} />
    </section>
  );
}

const without = ({ maat: _, ...rest }: InsightSearch): InsightSearch => rest;

/** What a board member should take home of it. */
function Finding({ trend, measure, group }: { trend: Trend; measure: TrendMeasure; group: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = trend.months.at(-1);
  const share = measure === 'aandeel';
  const value = (share ? last?.share : last?.medianWeeks) ?? null;
  if (last === undefined || value === null)
    return t('trend.findingAbsent', {
      group,
      month: format.month(last?.month ?? ''),
      reason: textOf(last?.absent ?? 'no-places', (absent) => t(`trend.absent.${absent}`)),
    });
  return share
    ? t(`trend.finding.aandeel.${trend.share.change}`, { group, value: format.percent(value) })
    : t(`trend.finding.mediaan.${trend.median.change}`, { group, weeks: format.decimal(value) });
}

/** The limits in words, of the share or of the median; empty where there are none. */
function useLimits(): (trend: Trend, measure: TrendMeasure) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (trend, measure) => {
    const { limits } = measure === 'aandeel' ? trend.share : trend.median;
    if (limits === null) return '';
    const written = measure === 'aandeel' ? format.percent : format.decimal;
    const { lower, upper, centre } = limits;
    return t('trend.ordinary', { lower: written(lower), upper: written(upper), centre: written(centre) });
  };
}

function Legend({ trend, measure }: { trend: Trend; measure: TrendMeasure }) {
  const { t } = useTranslation();
  const ordinary = useLimits()(trend, measure);
  return (
    <ul className="ds-legend">
      {ordinary !== '' && (
        <li>
          <span className="ds-legend__key ds-legend__key--ordinary" aria-hidden="true" />
          {ordinary}
        </li>
      )}
      {signalsOf(trend, measure).map((kind) => (
        <li key={kind}>
          <span className={`ds-legend__key ds-legend__key--${kind}`} aria-hidden="true" />
          {t(`trend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function MonthTable({ trend, group }: { trend: Trend; group: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Month>[]>(() => {
    const absent = (month: Month): string => textOf(month.absent, (reason) => t(`trend.absent.${reason}`));
    const number = (
      key: string,
      header: string,
      value: (month: Month) => number | null,
      written: (value: number) => string,
    ): Column<Month> => ({
      ...{ key, header, number: true, sortBy: value },
      cell: (month) => {
        const found = value(month);
        return found === null ? absent(month) : written(found);
      },
    });
    return [
      {
        ...{ key: 'month', header: t('trend.month'), rowHeader: true },
        sortBy: ({ month }) => month,
        cell: ({ month }) => format.month(month),
      },
      number('places', t('trend.places'), ({ places }) => places, format.number),
      ...(trend.norm === null
        ? []
        : [number('share', t('trend.share'), ({ share }) => share, format.percent)]),
      number('median', t('trend.median'), ({ medianWeeks }) => medianWeeks, format.decimal),
      // Only where it is not the same each month: then it says why a line moves.
      ...(new Set(trend.months.map(({ providers }) => providers)).size > 1
        ? [number('providers', t('trend.providers'), ({ providers }) => providers, format.number)]
        : []),
    ];
  }, [trend.norm, trend.months, format, t]);
  return (
    <div className="ds-trend__table">
      <DataTable
        caption={t('trend.table', { group })}
        columns={columns}
        rows={trend.months}
        rowKey={({ month }) => month}
        sort={{ key: 'month', descending: true }}
      />
    </div>
  );
}

function Source({ trend, group }: { trend: Trend; group: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const limits = useLimits();
  const reason = (absent: NonNullable<Month['absent']>): string => t(`trend.absent.${absent}`);
  const name = `verloop-${trend.key === '' ? 'regio' : trend.key}-${trend.asOf.slice(0, 10)}`;
  const source = t('trend.asOf', { date: format.date(trend.asOf), k: trend.k });
  const toExcel = (): void =>
    download(
      `${name}-excel.csv`,
      'text/csv',
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
      }),
    );
  return (
    <div className="ds-row ds-row--apart">
      <p className="ds-small ds-soft">{source}</p>
      <span className="ds-row ds-no-print">
        <Button small onClick={toExcel}>
          {t('download.excel')}
        </Button>
        <Button
          small
          appearance="subtle"
          onClick={() => download(`${name}.csv`, 'text/csv', trendCsv(trend, group, reason))}
        >
          {t('download.program')}
        </Button>
      </span>
    </div>
  );
}
