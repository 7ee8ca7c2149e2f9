import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { transfersQuery } from '../../api/insight.js';
import type { Population, Transfers } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Downloads } from '../../parts/Downloads.js';
import { InSight } from '../../parts/InSight.js';
import { Empty, Skeleton } from '../../parts/States.js';
import { TransferFinding } from './TransferFinding.js';
import { useTransferColumns } from './use-transfer-columns.js';
import { useRelease } from './use-release.js';
import { Published } from './Published.js';

const TransferChart = lazy(() =>
  import('./TransferChart.js').then((module) => ({ default: module.TransferChart })),
);

/** What transfers did, month by month, beside what the lists did. */
export function TransfersPanel({ population }: { population: Population }) {
  const query = useQuery(transfersQuery(population, useRelease()));
  return <Published query={query}>{(transfers) => <Panel transfers={transfers} />}</Published>;
}

function Panel({ transfers }: { transfers: Transfers }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (transfers.months.length === 0)
    return (
      <Empty title={t('transfers.emptyTitle')}>
        <p>{t(`transfers.empty.${transfers.absent ?? 'none'}`)}</p>
      </Empty>
    );
  const anything = transfers.months.some(({ accepted }) => accepted !== null && accepted > 0);
  return (
    <section className="ds-panel ds-stack ds-many-columns" aria-labelledby="transfers">
      <div className="ds-row ds-row--apart">
        <h2 id="transfers" className="ds-h2">
          {t('transfers.title')}
        </h2>
        <Definition of={t('transfers.title')}>{inLanguage(transfers.definition, language)}</Definition>
      </div>
      <TransferFinding transfers={transfers} />
      {anything && (
        <InSight fallback={<Skeleton lines={4} />}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <TransferChart transfers={transfers} />
          </Suspense>
        </InSight>
      )}
      <Months transfers={transfers} />
    </section>
  );
}

function Months({ transfers }: { transfers: Transfers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useTransferColumns();
  const { months, asOf, k, population } = transfers;
  const last = months.at(-1);
  const source = t('transfers.asOf', {
    ...{ lists: last?.lists ?? 0, all: last?.allLists ?? 0, date: format.date(asOf), k },
  });
  return (
    <>
      <div className="ds-trend__table">
        <DataTable
          caption={t('transfers.title')}
          columns={columns}
          rows={months}
          rowKey={({ month }) => month}
          sort={{ key: 'month', descending: true }}
        />
      </div>
      <div className="ds-row ds-row--apart">
        <p className="ds-small ds-soft">{source}</p>
        <Downloads
          name={`overstappen-${population}-${asOf.slice(0, 10)}`}
          sheet={{
            title: `${t('transfers.title')}: ${t(`insight.population.${population}`)}`,
            about: [source],
            columns: columns.map(({ key, header, value, code = value }) => ({
              ...{ key, header, code },
              cell: value,
            })),
          }}
          rows={() => months}
        />
      </div>
    </>
  );
}
