import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { runSharesQuery } from '../../api/runs.js';
import type { Population, Shares } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Loaded } from '../../parts/Loaded.js';
import { Tabs } from '../../parts/Tabs.js';
import { SHARED_BY, type SharedBy } from './run-search.js';
import { Together } from './Together.js';
import { shareRows, type ShareRow, TOGETHER } from './share-rows.js';
import { useShareLabel } from './use-share-label.js';

/** Of which run, and of whom in it. */
export interface AboutShares {
  readonly runId: string;
  readonly population: Population;
}

/** Who is proposed and who is not, beside first come first served: a plan can be the best one and still pass people by. */
export function SharesPanel({ runId, by, population }: AboutShares & { by: SharedBy }) {
  const { t } = useTranslation();
  const query = useQuery(runSharesQuery(runId, population));
  return (
    <section className="ds-panel ds-stack" aria-labelledby="shares">
      <div className="ds-row ds-row--apart">
        <h2 id="shares" className="ds-h2">
          <Finding shares={query.data} />
        </h2>
        <Definition of={t('shares.title')}>{t('shares.definition')}</Definition>
      </div>
      <Loaded query={query}>
        {(shares) =>
          shares.tables.length === 0 ? (
            <p className="ds-soft">{t('shares.few', { k: shares.k })}</p>
          ) : (
            <>
              <Tabs
                label={t('shares.tabs')}
                to="/matching/$id"
                current={by}
                keepScroll
                tabs={SHARED_BY.map((each, i) => ({
                  key: each,
                  label: t(`shares.by.${each}`),
                  search: i === 0 ? {} : { aandeel: each },
                }))}
              />
              <ByGroup shares={shares} by={by} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const rowsOf = ({ tables }: Shares, by: SharedBy): ShareRow[] => {
  const table = tables.find((one) => one.by === by);
  return table === undefined ? [] : shareRows(table);
};

/** Whether whoever waited longest is proposed as often as whoever came last: the first thing that a clinician asks. */
function Finding({ shares }: { shares: Shares | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useShareLabel('waited');
  const bands = shares ? rowsOf(shares, 'waited').filter(({ key }) => key !== TOGETHER) : [];
  const [newest, oldest] = [bands[0], bands.at(-1)];
  if (newest === undefined || oldest === undefined || newest === oldest) return t('shares.title');
  return t('shares.finding', {
    long: label(oldest),
    short: label(newest),
    oldest: format.percent(oldest.proposed),
    newest: format.percent(newest.proposed),
  });
}

function ByGroup({ shares, by }: { shares: Shares; by: SharedBy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const codes = useCodes();
  const label = useShareLabel(by);
  const rows = rowsOf(shares, by);
  const most = Math.max(0.01, ...rows.map((row) => Math.max(row.proposed, row.firstComeFirstServed)));
  const columns = useMemo<Column<ShareRow>[]>(() => {
    const share = (value: number, kind: string) => (
      <div className="ds-sharebar">
        <span className="ds-sharebar__track" aria-hidden="true">
          <span
            className={`ds-sharebar__bar ds-sharebar__bar--${kind}`}
            style={{ width: `${(value / most) * 100}%` }}
          />
        </span>
        <span className="ds-number">{format.percent(value)}</span>
      </div>
    );
    return [
      {
        key: 'group',
        header: t(`shares.by.${by}`),
        rowHeader: true,
        wide: true,
        cell: (row) => (row.key === TOGETHER ? <Together names={row.of.map(label)} /> : label(row)),
      },
      {
        key: 'entries',
        header: t('shares.entries'),
        number: true,
        sortBy: (row) => row.entries,
        cell: ({ entries }) => format.number(entries),
      },
      {
        key: 'proposed',
        header: t('shares.proposed'),
        sortBy: (row) => row.proposed,
        cell: ({ proposed }) => share(proposed, 'run'),
      },
      {
        key: 'served',
        header: t('shares.firstComeFirstServed'),
        sortBy: (row) => row.firstComeFirstServed,
        cell: ({ firstComeFirstServed }) => share(firstComeFirstServed, 'served'),
      },
    ];
  }, [by, format, label, most, t]);
  if (rows.length === 0) return <p className="ds-soft">{t('shares.fewBy', { k: shares.k })}</p>;
  return (
    <>
      <DataTable
        key={`${by} ${codes.all('insurers').length}`}
        caption={t('shares.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
      {by === 'waited' && <p className="ds-small">{t('shares.why')}</p>}
      <p className="ds-small ds-soft">
        {t('shares.asOf', { moment: shares.asOf === null ? '–' : format.moment(shares.asOf), k: shares.k })}
      </p>
    </>
  );
}
