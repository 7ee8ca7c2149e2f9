import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runQuery, whatIfQuery, whatIfValuesQuery } from '../../api/runs.js';
import { asProblem } from '../../api/problem.js';
import { queryClient } from '../../api/query-client.js';
import type { Run, WhatIf } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { ProblemNote } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import { POPULATION_OF, WHOM } from '../insight/insight-search.js';
import { ChangeForm } from './ChangeForm.js';
import { ChangeList } from './ChangeList.js';
import './matching.css';
import './what-if.css';
import { useElapsed } from './use-elapsed.js';
import { useNowText } from './use-now-text.js';
import { useSupply } from './use-supply.js';
import { bodyOf, type Change, changeAt, readChanges, subjectOf, writeChanges } from './what-if-changes.js';
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
  const now = useNowText(useQuery(whatIfValuesQuery(run.id)).data);
  const { wijziging = '', reken = false, groep } = route.useSearch();
  const navigate = route.useNavigate();
  const changes = readChanges(wijziging);
  const answer = useQuery(whatIfQuery(run.id, bodyOf(changes), changes.length > 0 && reken));
  const faults = reken && answer.isError ? asProblem(answer.error).errors : [];
  const go = (next: readonly Change[], compute: boolean): void =>
    void navigate({
      search: {
        ...(next.length === 0 ? {} : { wijziging: writeChanges(next) }),
        ...(compute ? { reken: true as const } : {}),
        ...(groep === undefined ? {} : { groep }),
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
        <ChangeList
          changes={changes}
          faults={faults}
          supply={supply}
          now={now}
          onRemove={(change) => go(without(change), false)}
        />
        <ChangeForm supply={supply} now={now} onAdd={(change) => go([...without(change), change], false)} />
        {changes.length > 0 && !reken && (
          <p>
            <Button appearance="primary-action" onClick={() => go(changes, true)}>
              {t('whatIf.compute')}
            </Button>
          </p>
        )}
      </section>
      {changes.length > 0 && reken && (
        <Answer
          query={answer}
          changes={changes}
          onStop={() => {
            void queryClient.cancelQueries({ queryKey: whatIfQuery(run.id, bodyOf(changes), true).queryKey });
            go(changes, false);
          }}
        />
      )}
    </>
  );
}

interface AnswerProps {
  query: UseQueryResult<WhatIf>;
  changes: readonly Change[];
  onStop: () => void;
}

function Answer({ query, changes, onStop }: AnswerProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (query.data) return <Answers answer={query.data} />;
  if (!query.isError || query.isFetching) return <Computing onStop={onStop} />;
  const problem = asProblem(query.error);
  const problems = problem.errors;
  // Asking the same again would be refused again: each says at its own change what is wrong.
  if (problems.length === 0) return <ProblemNote problem={problem} onRetry={() => void query.refetch()} />;
  const elsewhere = problems.filter(({ field }) => changeAt(changes, field) === null);
  return (
    <Alert kind="error" live>
      <h2 className="ds-h2">{t('whatIf.refused')}</h2>
      {elsewhere.length < problems.length && (
        <p>{t('whatIf.refusedNext', { count: problems.length - elsewhere.length })}</p>
      )}
      {elsewhere.length > 0 && (
        <ul className="ds-bullets">
          {elsewhere.map((fault) => (
            <li key={`${fault.field} ${fault.en}`}>
              <code>{fault.field}</code> {fault[language]}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** Each population apart, chosen by address: computed once for all of them. */
function Answers({ answer }: { answer: WhatIf }) {
  const { t } = useTranslation();
  const { groep = 'volwassenen', ...search } = route.useSearch();
  const shown = answer.about.find(({ population }) => population === POPULATION_OF[groep]);
  return (
    <>
      <Tabs
        label={t('insight.whom')}
        to="/matching/$id/wat-als"
        keepScroll
        current={groep}
        tabs={WHOM.map((whom) => ({
          key: whom,
          label: t(`insight.population.${POPULATION_OF[whom]}`),
          search: whom === 'volwassenen' ? search : { ...search, groep: whom },
        }))}
      />
      <FilteredBy by={[t(`insight.population.${POPULATION_OF[groep]}`)]} />
      {shown && <WhatIfResult answer={shown} k={answer.k} />}
    </>
  );
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
