import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leversQuery, queuesQuery, transfersQuery, trendQuery } from '../../api/insight.js';
import type { Population, Queues } from '../../api/types.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Skeleton } from '../../parts/States.js';
import { HotSpotFinding } from './HotSpotFinding.js';
import { LeverFinding } from './LeverFinding.js';
import { POPULATION_OF, WHOM } from './insight-search.js';
import { TransferFinding } from './TransferFinding.js';
import { TrendFinding } from './TrendPanel.js';
import { isUnpublished } from './Published.js';
import { useRelease } from './use-release.js';

/** The four questions of a taskforce, each answered in a sentence, or why it cannot be. What they rest on stands below. */
export function Answers({ population }: { population: Population }) {
  const { t } = useTranslation();
  const release = useRelease();
  const queues = useQuery(queuesQuery(population, release));
  const trend = useQuery(trendQuery(population, 'region', undefined, release));
  const levers = useQuery(leversQuery(population, release));
  const transfers = useQuery(transfersQuery(population, release));
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="answers">
      <h2 id="answers" className="ds-h2">
        {t('answers.title')}
      </h2>
      <dl className="ds-answers">
        <Answer question={t('answers.where')} query={queues}>
          {(found) => <HotSpotFinding queues={found} />}
        </Answer>
        <Answer question={t('answers.better')} query={trend}>
          {(found) =>
            found.months.length === 0 ? (
              t(`trend.emptyNext.${found.absent ?? 'none'}`)
            ) : (
              <TrendFinding
                trend={found}
                measure={found.norm === null ? 'mediaan' : 'aandeel'}
                group={t('trend.region')}
              />
            )
          }
        </Answer>
        <Answer question={t('answers.transfers')} query={transfers}>
          {(found) => <TransferFinding transfers={found} />}
        </Answer>
        <Answer question={t('answers.help')} query={levers}>
          {(found) => (
            <>
              <LeverFinding levers={found} />
              {queues.data && <Shortage queues={queues.data} />}
            </>
          )}
        </Answer>
      </dl>
    </section>
  );
}

interface AnswerProps<T> {
  question: string;
  query: UseQueryResult<T>;
  children: (found: T) => ReactNode;
}

function Answer<T>({ question, query, children }: AnswerProps<T>) {
  const { t } = useTranslation();
  const { data, isError } = query;
  const failed = isUnpublished(query) ? t('releases.none') : t('answers.failed');
  return (
    <>
      <dt>{question}</dt>
      <dd>{data === undefined ? isError ? failed : <Skeleton lines={1} /> : children(data)}</dd>
    </>
  );
}

/** Where a transfer cannot help: that belongs to what would. */
function Shortage({ queues }: { queues: Queues }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const release = useRelease();
  const groep = WHOM.find((whom) => POPULATION_OF[whom] === queues.population) ?? 'volwassenen';
  const groups = queues.rows
    .filter(({ area, figure }) => area === null && figure?.balance === 'short')
    .map(({ label }) => inLanguage(label, language));
  if (groups.length === 0) return null;
  return (
    <p>
      {t('answers.shortage', { groups: groups.join('; ') })}{' '}
      <Link
        to="/inzicht"
        search={{
          per: 'diagnose',
          ...(groep === 'volwassenen' ? {} : { groep }),
          ...(release === undefined ? {} : { publicatie: release }),
        }}
      >
        {t('queues.title')}
      </Link>
    </p>
  );
}
