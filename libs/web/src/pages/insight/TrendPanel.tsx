import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { trendQuery } from '../../api/insight.js';
import type { Trend } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Definition } from '../../parts/Definition.js';
import { SelectField } from '../../parts/Field.js';
import { InSight } from '../../parts/InSight.js';
import { Empty, Skeleton } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import {
  BY,
  type InsightSearch,
  POPULATION_OF,
  TREND_MEASURES,
  type TrendMeasure,
} from './insight-search.js';
import { textOf } from './trend-csv.js';
import { TrendForecast } from './TrendForecast.js';
import { TrendLegend } from './TrendLegend.js';
import { TrendMonths } from './TrendMonths.js';
import { TrendSource } from './TrendSource.js';
import { Published } from './Published.js';

const TrendChart = lazy(() => import('./TrendChart.js').then((module) => ({ default: module.TrendChart })));

/** Whether it gets better: the last two years by month, of the region or of one group of it. */
export function TrendPanel({ search }: { search: InsightSearch }) {
  const { per = 'regio', groep = 'volwassenen', van } = search;
  const query = useQuery(
    trendQuery(POPULATION_OF[groep], BY[per], per === 'regio' ? undefined : van, search.publicatie),
  );
  return <Published query={query}>{(trend) => <Panel trend={trend} search={search} />}</Published>;
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
        <div>
          <p className="ds-h3">{t('trend.soFar')}</p>
          <h2 id="trend" className="ds-h2">
            <TrendFinding trend={trend} measure={measure} group={group} />
          </h2>
          <p className="ds-small">{t(trend.norm === null ? 'trend.notExpected' : 'trend.notExpectedNorm')}</p>
        </div>
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
            <TrendLegend trend={trend} measure={measure} />
          </div>
        ) : (
          <p>{t('trend.emptyNext.absent')}</p>
        )}
        <TrendMonths trend={trend} group={group} />
      </div>
      <TrendSource trend={trend} group={group} />
      <TrendForecast trend={trend} measure={measure} group={group} />
    </section>
  );
}

const without = ({ maat: _, ...rest }: InsightSearch): InsightSearch => rest;

/** What a board member should take home of it. */
export function TrendFinding({
  trend,
  measure,
  group,
}: {
  trend: Trend;
  measure: TrendMeasure;
  group: string;
}) {
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
    ? t(`trend.finding.aandeel.${trend.share.change}`, {
        group,
        value: format.percent(value),
        norm: trend.norm ?? 0,
      })
    : t(`trend.finding.mediaan.${trend.median.change}`, { group, weeks: format.decimal(value) });
}
