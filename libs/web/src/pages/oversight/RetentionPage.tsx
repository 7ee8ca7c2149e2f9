import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  rehearseRetention,
  type Retention,
  type RetentionRehearsal,
  retentionQuery,
} from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProblemNote } from '../../parts/States.js';
import './oversight.css';
import { OversightSections } from './OversightSections.js';
import { useAuditWords } from './use-audit-words.js';

/** The periods in force, and what a night would take; setting others is for who runs the server. */
export function RetentionPage() {
  const { t } = useTranslation();
  const query = useQuery(retentionQuery);
  return (
    <Page
      title={t('retention.title')}
      name={t('oversight.sections.retention')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={t('retention.lead')}
    >
      <OversightSections current="retention" />
      <Loaded query={query}>{(retention) => <Periods retention={retention} />}</Loaded>
    </Page>
  );
}

type Kind = RetentionRehearsal['kinds'][number];
interface Row {
  kind: Kind['kind'];
  months: number | null;
  before: string | null;
  due: Kind | undefined;
}

function Periods({ retention }: { retention: Retention }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useMutation({ mutationFn: rehearseRetention });
  const dueOf = (kind: string): Kind | undefined => count.data?.kinds.find((one) => one.kind === kind);
  const rows: Row[] = [
    ...retention.periods.map(({ kind, months, before }) => ({ kind, months, before, due: dueOf(kind) })),
    { kind: 'expired', months: null, before: null, due: dueOf('expired') },
  ];
  const nothing = count.data?.kinds.every(({ tables }) => tables.length === 0);
  return (
    <div className="ds-stack">
      <div className="ds-row ds-row--apart">
        <p>
          {t('retention.version', {
            version: format.number(retention.version),
            since: format.date(retention.since),
          })}
        </p>
        <Button appearance="primary-action" busy={count.isPending} onClick={() => count.mutate()}>
          {t('retention.count')}
        </Button>
      </div>
      <div role="status">
        {count.isPending && <p className="ds-soft">{t('retention.counting')}</p>}
        {count.isSuccess && (
          <Alert kind="ok">
            <p>
              {t('retention.counted')} {nothing && t('retention.nothingDue')}
            </p>
          </Alert>
        )}
      </div>
      {count.isError && <ProblemNote problem={asProblem(count.error)} onRetry={() => count.mutate()} />}
      <section className="ds-panel ds-stack" aria-label={t('retention.caption')}>
        <DataTable
          caption={t('retention.caption')}
          columns={useColumns(count.isSuccess)}
          rows={rows}
          rowKey={({ kind }) => kind}
        />
        <p>
          <span className="ds-strong">{t('retention.trail')}:</span>{' '}
          {t('retention.trailKept', { years: format.number(retention.auditYears) })}
        </p>
      </section>
    </div>
  );
}

function useColumns(counted: boolean): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const due: Column<Row> = {
    key: 'due',
    header: t('retention.col.due'),
    wide: true,
    cell: ({ due }) =>
      due === undefined || due.tables.length === 0 ? (
        <span className="ds-soft">{t('retention.nothing')}</span>
      ) : (
        <ul>
          {due.tables.map(({ table, rows }) => (
            <li key={table}>
              {words.table(table)}: <span className="ds-strong">{format.number(rows)}</span>
            </li>
          ))}
        </ul>
      ),
  };
  return [
    {
      key: 'kind',
      header: t('retention.col.kind'),
      rowHeader: true,
      cell: ({ kind }) => t(`retention.kind.${kind}`),
    },
    {
      key: 'kept',
      header: t('retention.col.kept'),
      cell: ({ months }) =>
        months === null ? t('retention.ownEnd') : t('retention.months', { count: months }),
    },
    {
      key: 'before',
      header: t('retention.col.before'),
      cell: ({ before }) => (before === null ? '–' : format.date(before)),
    },
    ...(counted ? [due] : []),
  ];
}
