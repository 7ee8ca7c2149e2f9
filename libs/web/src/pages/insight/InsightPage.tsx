import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { funnelQuery, waitsQuery } from '../../api/insight.js';
import type { Population, Waits } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Definition } from '../../parts/Definition.js';
import { InSight } from '../../parts/InSight.js';
import { Page } from '../../parts/Page.js';
import { Skeleton } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import { DownloadCsv } from './DownloadCsv.js';
import { FunnelPanel } from './FunnelPanel.js';
import './insight.css';
import { Answers } from './Answers.js';
import { HotSpots } from './HotSpots.js';
import { BY, type InsightSearch, POPULATION_OF, type View, VIEWS, WHOM } from './insight-search.js';
import { LedgerPanel } from './LedgerPanel.js';
import { LeversPanel } from './LeversPanel.js';
import { NormFigures } from './NormFigures.js';
import { ReleaseChoice } from './ReleaseChoice.js';
import { useRelease } from './use-release.js';
import { QueuesPanel } from './QueuesPanel.js';
import { TimeToIntakePanel } from './TimeToIntakePanel.js';
import { TransfersPanel } from './TransfersPanel.js';
import { TrendPanel } from './TrendPanel.js';
import { WaitsTable } from './WaitsTable.js';
import { Published } from './Published.js';

const WaitsChart = lazy(() => import('./WaitsChart.js').then((module) => ({ default: module.WaitsChart })));
const route = getRouteApi('/inzicht');

export function InsightPage() {
  const { t } = useTranslation();
  const found = route.useSearch();
  const { per = 'regio', groep = 'volwassenen', maat, publicatie } = found;
  const population = POPULATION_OF[groep];
  const waits = useQuery(waitsQuery(BY[per], population, publicatie));
  const at = (search: InsightSearch): InsightSearch => ({
    ...(search.per && search.per !== 'regio' ? { per: search.per } : {}),
    ...(search.groep && search.groep !== 'volwassenen' ? { groep: search.groep } : {}),
    ...(maat ? { maat } : {}),
    ...(publicatie ? { publicatie } : {}),
  });
  return (
    <Page title={t('stages.insight')} name={t('stages.insight')} lead={<Finding waits={waits.data} />}>
      <Tabs
        label={t('insight.whom')}
        to="/inzicht"
        current={groep}
        tabs={WHOM.map((whom) => ({
          key: whom,
          label: t(`insight.population.${POPULATION_OF[whom]}`),
          search: at({ per, groep: whom }),
        }))}
      />
      <ReleaseChoice search={found} />
      <p className="ds-print-only ds-strong">
        {t(`insight.population.${population}`)} · {t(`insight.tab.${per}`)}
      </p>
      {per === 'regio' && <Answers population={population} />}
      <Published query={waits} lines={8}>
        {(data) => (
          <>
            <NormFigures waits={data} />
            <Source waits={data} />
          </>
        )}
      </Published>
      <Tabs
        label={t('insight.tabs')}
        to="/inzicht"
        current={per}
        tabs={VIEWS.map((view) => ({
          key: view,
          label: t(`insight.tab.${view}`),
          search: at({ per: view, groep }),
        }))}
      />
      {per === 'regio' && <LeversPanel population={population} />}
      {per === 'regio' && <HotSpots population={population} />}
      <TrendPanel search={found} />
      {per === 'regio' && <TimeToIntakePanel population={population} />}
      {per === 'regio' && <TransfersPanel population={population} />}
      {per === 'regio' ? (
        <Funnel population={population} />
      ) : (
        waits.data && <Groups waits={waits.data} view={per} />
      )}
      {per === 'diagnose' && <QueuesPanel search={found} />}
      {per === 'aanbieder' && <LedgerPanel population={population} />}
    </Page>
  );
}

/** What a board member should take home, in one sentence. */
function Finding({ waits }: { waits: Waits | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = waits?.total.total.shareBeyondNorm;
  const places = waits?.total.places;
  if (!waits) return t('insight.lead');
  const { norm } = waits;
  if (norm === null) return t('insight.leadWithoutNorm');
  if (typeof share !== 'number' || typeof places !== 'number') return t('insight.lead');
  return t('insight.finding', {
    share: format.percent(share),
    places: format.number(places),
    norm: norm.total,
  });
}

function Source({ waits }: { waits: Waits }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const source = t(`insight.sources.${waits.source}` as 'insight.sources.waiting-lists-pushed-by-providers', {
    defaultValue: waits.source,
  });
  return (
    <p className="ds-small ds-soft ds-row">
      <span>{t('insight.source', { source, date: format.date(waits.asOf), k: waits.k })}</span>
      <Definition of={t('insight.waits')} align="start">
        {inLanguage(waits.definition, language)}
      </Definition>
    </p>
  );
}

function Funnel({ population }: { population: Population }) {
  const query = useQuery(funnelQuery(population, useRelease()));
  return <Published query={query}>{(funnel) => <FunnelPanel funnel={funnel} />}</Published>;
}

function Groups({ waits, view }: { waits: Waits; view: Exclude<View, 'regio'> }) {
  const { t } = useTranslation();
  return (
    <div className="ds-stack">
      <section className="ds-panel ds-stack" aria-labelledby="chart">
        <InSight fallback={<Skeleton lines={5} />}>
          <Suspense fallback={<Skeleton lines={5} />}>
            <WaitsChart waits={waits} headingId="chart" />
          </Suspense>
        </InSight>
      </section>
      <section className="ds-panel ds-stack" aria-labelledby="table">
        <div className="ds-row ds-row--apart">
          <h2 id="table" className="ds-h2">
            {t(`insight.tableTitle.${view}`)}
          </h2>
          <DownloadCsv waits={waits} view={view} />
        </div>
        <WaitsTable waits={waits} view={view} />
      </section>
    </div>
  );
}
