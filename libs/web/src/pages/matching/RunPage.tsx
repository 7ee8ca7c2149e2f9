import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { runQuery } from '../../api/runs.js';
import type { Run } from '../../api/types.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { buttonClass } from '../../parts/Button.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { POPULATION_OF, WHOM } from '../insight/insight-search.js';
import { Baselines } from './Baselines.js';
import './matching.css';
import { PricesPanel } from './PricesPanel.js';
import { Proof } from './Proof.js';
import { RunFacts } from './RunFacts.js';
import { RunProgress } from './RunProgress.js';
import { SHARED_BY } from './run-search.js';
import { SharesPanel } from './SharesPanel.js';
import { UnmatchedPanel } from './UnmatchedPanel.js';
import { UnmetNeedsPanel } from './UnmetNeedsPanel.js';

const route = getRouteApi('/matching/$id');

export function RunPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = route.useParams();
  const mayAsk = may(useSession(), 'matching-runs:what-if');
  const { groep = 'volwassenen' } = route.useSearch();
  const query = useQuery(runQuery(id, POPULATION_OF[groep]));
  const name = query.data ? t('run.name', { moment: format.moment(query.data.requestedAt) }) : t('run.title');
  const counts = query.data?.counts;
  const title =
    typeof counts?.proposals === 'number' && typeof counts.entries === 'number'
      ? t('run.finding', {
          proposals: format.number(counts.proposals),
          entries: format.number(counts.entries),
        })
      : name;
  return (
    <Page
      title={title}
      name={name}
      crumbs={[{ label: t('stages.matching'), to: '/matching' }]}
      action={
        mayAsk &&
        query.data?.status === 'completed' && (
          <Link
            className={buttonClass('primary-action')}
            to="/matching/$id/wat-als"
            params={{ id }}
            search={groep === 'volwassenen' ? {} : { groep }}
          >
            {t('whatIf.open')}
          </Link>
        )
      }
    >
      <Loaded query={query}>{(run) => <Body run={run} />}</Loaded>
    </Page>
  );
}

function Body({ run }: { run: Run }) {
  const { t } = useTranslation();
  const session = useSession();
  const { language } = useLanguage();
  const { reden, aandeel, groep = 'volwassenen' } = route.useSearch();
  const population = POPULATION_OF[groep];
  if (run.status === 'queued' || run.status === 'running') return <RunProgress run={run} />;
  if (run.status !== 'completed')
    return (
      <Alert kind="error">
        <p className="ds-strong">{t(`runStatus.${run.status}`)}</p>
        {run.failureText && <p>{run.failureText[language]}</p>}
        <p>{t('run.failed', { code: run.failureCode ?? run.status })}</p>
      </Alert>
    );
  return (
    <>
      <Tabs
        label={t('insight.whom')}
        to="/matching/$id"
        current={groep}
        tabs={WHOM.map((whom) => ({
          key: whom,
          label: t(`insight.population.${POPULATION_OF[whom]}`),
          search: whom === 'volwassenen' ? {} : { groep: whom },
        }))}
      />
      <FilteredBy by={[t(`insight.population.${POPULATION_OF[groep]}`)]} />
      {run.counts && <Counts counts={run.counts} />}
      <div className="ds-split">
        <Proof run={run} />
        <RunFacts run={run} />
      </div>
      {run.baselines && run.levels ? (
        <Baselines run={run} levels={run.levels} baselines={run.baselines} />
      ) : (
        <section className="ds-panel ds-stack" aria-labelledby="baselines">
          <h2 id="baselines" className="ds-h2">
            {t('baselines.title')}
          </h2>
          <p className="ds-soft">{t('baselines.few')}</p>
        </section>
      )}
      {/* Both are about adults alone. */}
      <SharesPanel runId={run.id} by={aandeel ?? SHARED_BY[0]} population={population} />
      <PricesPanel runId={run.id} population={population} />
      <UnmetNeedsPanel runId={run.id} population={population} />
      {may(session, 'unmatched:read') && <UnmatchedPanel runId={run.id} reason={reden} whom={groep} />}
    </>
  );
}

const COUNTS = ['entries', 'programmes', 'slots', 'proposals', 'unmatched'] as const;

function Counts({ counts }: { counts: NonNullable<Run['counts']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="ds-panel ds-run-figures">
      {COUNTS.map((key) => (
        <div key={key}>
          <dt>{t(`run.counts.${key}`)}</dt>
          <dd>
            {counts[key] === null ? (
              <span className="ds-soft">{t('run.hidden')}</span>
            ) : (
              format.number(counts[key])
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
