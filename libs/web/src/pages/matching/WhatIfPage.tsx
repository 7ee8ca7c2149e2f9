import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runQuery, whatIfQuery } from '../../api/queries.js';
import { asProblem } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import type { Run } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProblemNote } from '../../parts/States.js';
import { ChangeForm } from './ChangeForm.js';
import './matching.css';
import './what-if.css';
import { useChangeText } from './use-change-text.js';
import { useElapsed } from './use-elapsed.js';
import { useSupply } from './use-supply.js';
import { bodyOf, type Change, readChanges, subjectOf, writeChanges } from './what-if-changes.js';
import { WhatIfResult } from './WhatIfResult.js';

const route = getRouteApi('/matching/$id/wat-als');

/** What other places, ceilings, limits or weights would have brought. The address holds the question. */
export function WhatIfPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = route.useParams();
  const run = useQuery(runQuery(id));
  const runName = run.data ? t('run.name', { moment: format.moment(run.data.requestedAt) }) : t('run.title');
  return (
    <Page
      title={t('whatIf.title')}
      name={t('whatIf.name')}
      lead={t('whatIf.lead')}
      crumbs={[
        { label: t('stages.matching'), to: '/matching' },
        { label: runName, to: `/matching/${id}` as '/matching' },
      ]}
    >
      <Loaded query={run}>
        {(found) =>
          found.status === 'completed' && found.firstWeek !== null ? (
            <Question run={found} firstWeek={found.firstWeek} />
          ) : (
            <Alert kind="info">
              <p>{t('whatIf.notCompleted')}</p>
              <p>
                <Link to="/matching/$id" params={{ id }} search={{}}>
                  {runName}
                </Link>
              </p>
            </Alert>
          )
        }
      </Loaded>
    </Page>
  );
}

function Question({ run, firstWeek }: { run: Run; firstWeek: string }) {
  const { t } = useTranslation();
  const supply = useSupply(firstWeek);
  const text = useChangeText(supply);
  const { wijziging = '', reken = false } = route.useSearch();
  const navigate = route.useNavigate();
  const changes = readChanges(wijziging);
  const go = (next: readonly Change[], compute: boolean): void =>
    void navigate({
      search: {
        ...(next.length === 0 ? {} : { wijziging: writeChanges(next) }),
        ...(compute ? { reken: true as const } : {}),
      },
      resetScroll: false,
    });
  const without = (change: Change): Change[] =>
    changes.filter((other) => subjectOf(other) !== subjectOf(change));
  return (
    <>
      <section className="ds-panel ds-stack" aria-labelledby="changes">
        <h2 id="changes" className="ds-h2">
          {t('whatIf.changes')}
        </h2>
        {changes.length === 0 ? (
          <p className="ds-soft">{t('whatIf.none')}</p>
        ) : (
          <ul className="ds-whatif__changes">
            {changes.map((change) => (
              <li key={subjectOf(change)}>
                <span>{text(change)}</span>
                <Button
                  small
                  appearance="subtle"
                  aria-label={t('whatIf.removeOne', { change: text(change) })}
                  onClick={() => go(without(change), false)}
                >
                  {t('whatIf.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <ChangeForm supply={supply} onAdd={(change) => go([...without(change), change], false)} />
        {changes.length > 0 && !reken && (
          <p>
            <Button appearance="primary-action" onClick={() => go(changes, true)}>
              {t('whatIf.compute')}
            </Button>
          </p>
        )}
      </section>
      {changes.length > 0 && reken && (
        <Answer runId={run.id} changes={changes} onStop={() => go(changes, false)} />
      )}
    </>
  );
}

function Answer({ runId, changes, onStop }: { runId: string; changes: Change[]; onStop: () => void }) {
  const options = whatIfQuery(runId, bodyOf(changes), true);
  const query = useQuery(options);
  if (query.data) return <WhatIfResult answer={query.data} />;
  if (query.isError && !query.isFetching)
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const stop = (): void => {
    void queryClient.cancelQueries({ queryKey: options.queryKey });
    onStop();
  };
  return <Computing onStop={stop} />;
}

function Computing({ onStop }: { onStop: () => void }) {
  const { t } = useTranslation();
  const [began] = useState(() => Date.now());
  const seconds = useElapsed(began);
  return (
    <Alert kind="info">
      <p className="ds-strong" role="status">
        {t('whatIf.computing')}
      </p>
      <progress className="ds-progress" aria-label={t('whatIf.progress')} />
      <p className="ds-small">
        <span aria-hidden="true">{t('runs.elapsed', { seconds })} </span>
        {t('whatIf.atMost')}
      </p>
      <p>
        <Button small onClick={onStop}>
          {t('whatIf.stopComputing')}
        </Button>
      </p>
    </Alert>
  );
}
