import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { runsQuery } from '../../api/runs.js';
import type { RunSummary } from '../../api/types.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import './matching.css';
import { NextRun } from './NextRun.js';
import { RunProgress } from './RunProgress.js';
import { StartRun } from './StartRun.js';
import { useGapText } from './use-gap-text.js';

export function RunsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const mayStart = may(session, 'matching-runs:start');
  const runs = useQuery(runsQuery);
  const active = runs.data?.items.find((run) => run.status === 'queued' || run.status === 'running');
  return (
    <Page
      title={t('stages.matching')}
      name={t('stages.matching')}
      lead={t('runs.lead')}
      action={mayStart && <StartRun busy={active !== undefined} />}
    >
      {active && <RunProgress run={active} />}
      <Loaded query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('runs.empty')}>
              <p>{t(mayStart ? 'runs.emptyNextStart' : 'runs.emptyNext')}</p>
            </Empty>
          ) : (
            <RunsTable runs={items} />
          )
        }
      </Loaded>
      {may(session, 'proposals:read') && <NextRun />}
    </Page>
  );
}

function RunsTable({ runs }: { runs: RunSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gapText = useGapText();
  const secondsOf = ({ startedAt, finishedAt }: RunSummary): string =>
    startedAt && finishedAt
      ? t('runs.seconds', {
          seconds: format.decimal((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000),
        })
      : '–';
  const count = (run: RunSummary, key: 'entries' | 'proposals' | 'unmatched'): string =>
    run.counts === null ? '–' : run.counts[key] === null ? t('run.hidden') : format.number(run.counts[key]);
  const columns: Column<RunSummary>[] = [
    {
      key: 'at',
      header: t('runs.col.at'),
      rowHeader: true,
      sortBy: (run) => run.requestedAt,
      cell: (run) => (
        <Link to="/matching/$id" params={{ id: run.id }} search={{}}>
          {format.moment(run.requestedAt)}
        </Link>
      ),
    },
    { key: 'status', header: t('runs.col.status'), cell: (run) => t(`runStatus.${run.status}`) },
    { key: 'entries', header: t('runs.col.entries'), number: true, cell: (run) => count(run, 'entries') },
    {
      key: 'proposals',
      header: t('runs.col.proposals'),
      number: true,
      cell: (run) => count(run, 'proposals'),
    },
    {
      key: 'unmatched',
      header: t('runs.col.unmatched'),
      number: true,
      cell: (run) => count(run, 'unmatched'),
    },
    {
      key: 'gap',
      header: t('runs.col.gap'),
      wide: true,
      cell: (run) => (run.status === 'completed' ? gapText(run).short : '–'),
    },
    {
      key: 'seconds',
      header: t('runs.col.seconds'),
      number: true,
      cell: (run) => secondsOf(run),
    },
  ];
  return (
    <div className="ds-panel">
      <DataTable
        caption={t('runs.caption')}
        columns={columns}
        rows={runs}
        rowKey={(run) => run.id}
        sort={{ key: 'at', descending: true }}
      />
      <p className="ds-small ds-soft">{t('runs.whom')}</p>
    </div>
  );
}
