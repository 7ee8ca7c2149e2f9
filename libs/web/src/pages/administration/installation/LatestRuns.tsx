import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { runsQuery } from '../../../api/runs.js';
import type { RunSummary } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';
import { Loaded } from '../../../parts/Loaded.js';

const SHOWN = 5;
const MS = 1_000;

/** How the last runs ended and how long they took; what they found is on their own pages. */
export function LatestRuns() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(runsQuery);
  const columns: Column<RunSummary>[] = [
    {
      key: 'at',
      header: t('runs.col.at'),
      rowHeader: true,
      cell: ({ id, requestedAt }) => (
        <Link to="/matching/$id" params={{ id }} search={{}}>
          {format.moment(requestedAt)}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('runs.col.status'),
      cell: ({ status }) => (
        <span className={status === 'failed' ? 'ds-beyond' : undefined}>{t(`runStatus.${status}`)}</span>
      ),
    },
    {
      key: 'seconds',
      header: t('runs.col.seconds'),
      number: true,
      cell: ({ startedAt, finishedAt }) =>
        startedAt !== null && finishedAt !== null
          ? t('runs.seconds', {
              seconds: format.decimal((Date.parse(finishedAt) - Date.parse(startedAt)) / MS),
            })
          : '–',
    },
  ];
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="installation-runs">
      <h2 id="installation-runs" className="ds-h2">
        {t('installation.runs')}
      </h2>
      <Loaded query={query} lines={SHOWN}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('installation.runsNone')}</p>
          ) : (
            <DataTable
              caption={t('installation.runsCaption')}
              columns={columns}
              rows={items.slice(0, SHOWN)}
              rowKey={({ id }) => id}
              compact
            />
          )
        }
      </Loaded>
      <p>
        <Link to="/matching">{t('installation.allRuns')}</Link>
      </p>
    </section>
  );
}
