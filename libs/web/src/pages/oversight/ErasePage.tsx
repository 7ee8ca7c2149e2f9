import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AskedEntry, eraseEntry, erasuresQuery, rehearseErasure } from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { refreshAll } from '../../api/query-client.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { Alert } from '../../parts/Alert.js';
import { DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { ErasureCheck } from './ErasureCheck.js';
import './oversight.css';
import { OversightSections } from './OversightSections.js';
import { ReferenceForm } from './ReferenceForm.js';
import { useAuditWords } from './use-audit-words.js';

const route = getRouteApi('/toezicht/wissen');

/** One entry goes because its client asks: first what would go and what stays, then the deed. */
export function ErasePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation } = useSession();
  const { kenmerk = '' } = route.useSearch();
  const check = useMutation({ mutationFn: rehearseErasure });
  const erase = useChange({
    mutationFn: eraseEntry,
    onSuccess: async () => {
      check.reset();
      await refreshAll();
    },
    onError: () => check.reset(),
  });
  const ask = (asked: AskedEntry): void => {
    erase.reset();
    check.mutate(asked);
  };
  const erased = erase.data;
  const rows = erased?.removed.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
  return (
    <Page
      title={t('erase.title')}
      name={t('oversight.sections.erase')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={organisation === null ? t('erase.lead') : `${t('erase.lead')} ${t('erase.leadOwn')}`}
    >
      <OversightSections current="erase" />
      <ReferenceForm entry={kenmerk} submit={t('erase.rehearse')} busy={check.isPending} onSubmit={ask} />
      <div role="status">
        {erased && (
          <Alert kind="ok">
            <p>{t('erase.done', { count: rows, entry: erased.entry, rows: format.number(rows) })}</p>
          </Alert>
        )}
      </div>
      {(check.isError || erase.problem) && <ProblemNote problem={erase.problem ?? asProblem(check.error)} />}
      {check.data && (
        <ErasureCheck
          key={check.data.entry}
          rehearsal={check.data}
          reference={check.variables?.reference}
          busy={erase.isPending}
          onErase={() => erase.mutate(check.data.entry)}
          onLeave={() => check.reset()}
        />
      )}
      <Erasures />
    </Page>
  );
}

function Erasures() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const query = useQuery(erasuresQuery);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="erased">
      <h2 id="erased" className="ds-h2">
        {t('erase.list')}
      </h2>
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="ds-soft">{t('erase.listNone')}</p>
          ) : (
            <DataTable
              caption={t('erase.list')}
              rows={items}
              rowKey={({ entry }) => entry}
              columns={[
                {
                  key: 'entry',
                  header: t('erase.col.entry'),
                  rowHeader: true,
                  cell: ({ entry }) => <span className="ds-pseudonym">{entry}</span>,
                },
                {
                  key: 'provider',
                  header: t('erase.col.provider'),
                  cell: ({ provider }) => words.organisation(provider),
                },
                { key: 'at', header: t('erase.col.at'), cell: ({ erasedAt }) => format.instant(erasedAt) },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
