import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '../../api/insight.js';
import type { Queues } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { DataTable } from '../../parts/DataTable.js';
import { Definition } from '../../parts/Definition.js';
import { Downloads } from '../../parts/Downloads.js';
import { SelectField } from '../../parts/Field.js';
import { Empty } from '../../parts/States.js';
import { type InsightSearch, POPULATION_OF } from './insight-search.js';
import { queueFinding } from './queue-finding.js';
import { type ListRow, useQueueColumns, useQueueSheet } from './use-queue-columns.js';
import { Published } from './Published.js';

/** Whether each list can be helped with what there is, or has more come than go. */
export function QueuesPanel({ search }: { search: InsightSearch }) {
  const query = useQuery(queuesQuery(POPULATION_OF[search.groep ?? 'volwassenen'], search.publicatie));
  return <Published query={query}>{(queues) => <Panel queues={queues} search={search} />}</Published>;
}

function Panel({ queues, search }: { queues: Queues; search: InsightSearch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const area = queues.areas.find(({ key }) => key === search.gebied) ?? null;
  const rows = useMemo(
    () => queues.rows.filter((row) => row.area === (area?.key ?? null)),
    [queues.rows, area],
  );
  if (queues.absent !== null || queues.rows.length === 0)
    return (
      <Empty title={t('queues.empty')}>
        <p>{t(`queues.emptyNext.${queues.absent ?? 'none'}`)}</p>
      </Empty>
    );
  const where = area?.name ?? t('queues.region');
  return (
    <section className="ds-panel ds-stack ds-many-columns" aria-labelledby="queues">
      <div className="ds-row ds-row--apart">
        <h2 id="queues" className="ds-h2">
          <Finding rows={rows} where={where} norm={queues.norm} />
        </h2>
        <Definition of={t('queues.title')}>{inLanguage(queues.definition, language)}</Definition>
      </div>
      <Warning rows={rows} />
      <div className="ds-trend__of ds-no-print">
        <SelectField
          label={t('queues.of')}
          value={area?.key ?? ''}
          onChange={(gebied) => {
            const { gebied: _, ...rest } = search;
            void navigate({
              to: '/inzicht',
              search: gebied === '' ? rest : { ...rest, gebied },
              resetScroll: false,
              replace: true,
            });
          }}
        >
          <option value="">{t('queues.region')}</option>
          {queues.areas.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Rows queues={queues} rows={rows} where={where} area={area?.key ?? 'regio'} />
    </section>
  );
}

/** What a board member should take home of it. */
function Finding({ rows, where, norm }: { rows: ListRow[]; where: string; norm: number | null }) {
  const { t } = useTranslation();
  const { kind, short, long, all } = queueFinding(rows, norm);
  return t(`queues.finding.${kind}`, { where, short, long, all });
}

/** Plainly, since a transfer cannot help there. */
function Warning({ rows }: { rows: ListRow[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const groups = rows
    .filter(({ figure }) => figure?.balance === 'short')
    .map(({ label }) => inLanguage(label, language));
  if (groups.length === 0) return null;
  return (
    <Alert kind="warning">
      <p>{t('queues.warning', { groups: groups.join('; ') })}</p>
    </Alert>
  );
}

interface RowsProps {
  queues: Queues;
  rows: ListRow[];
  where: string;
  area: string;
}

function Rows({ queues, rows, where, area }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useQueueColumns(queues.norm !== null);
  const { from, until } = queues;
  const weeks =
    from === null || until === null
      ? 0
      : Math.round((new Date(until).getTime() - new Date(from).getTime()) / 604_800_000);
  const source = t('queues.asOf', {
    ...{ weeks, from: format.date(from ?? ''), until: format.date(until ?? '') },
    ...{ date: format.date(queues.asOf), lists: queues.lists, all: queues.allLists, k: queues.k },
  });
  const title = `${t('queues.title')}: ${where}, ${t(`insight.population.${queues.population}`)}`;
  const sheet = useQueueSheet(columns, title, source);
  return (
    <>
      <DataTable
        caption={`${t('queues.title')}: ${where}`}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        sort={{ key: 'load', descending: true }}
      />
      <div className="ds-row ds-row--apart">
        <p className="ds-small ds-soft">{source}</p>
        <Downloads name={`capaciteit-${area}-${queues.asOf.slice(0, 10)}`} sheet={sheet} rows={() => rows} />
      </div>
    </>
  );
}
