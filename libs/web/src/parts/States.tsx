import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { readingAgain } from '../api/query-client.js';
import { useLanguage } from '../i18n/language.js';
import { Alert } from './Alert.js';
import { Button } from './Button.js';
import { headingsOf, saysNumber } from './problem-headings.js';
import './states.css';

/** The shape of what is coming, and only when it takes longer than 200 ms. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="ds-skeleton" role="status">
      <span className="ds-unseen">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className={`ds-skeleton__line${i === 0 ? ' ds-skeleton__line--short' : ''}`} />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="ds-empty ds-stack ds-stack--tight">
      <h2 className="ds-h2">{title}</h2>
      {children}
    </div>
  );
}

/**
 * What the problem says in the user's language, or our own sentence for what never reached the server. Of what may have
 * been done nobody says that it was not, but where to see it.
 */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const isReading = useSyncExternalStore(readingAgain.subscribe, readingAgain.isUnderWay);
  const what = (problem: ApiProblem): string => {
    if (problem.messages) return problem.messages[language];
    if (problem.isUnsure) return t(problem.code === 'offline' ? 'states.lost' : 'states.failed');
    if (problem.code === 'offline') return t('states.offline');
    if (problem.status === 403) return t('states.forbidden');
    if (problem.status === 404) return t('states.missing');
    return t('states.failed');
  };
  return (problem) =>
    problem.isUnsure
      ? `${what(problem)} ${t(isReading ? 'states.unsureLooking' : 'states.unsureLooked')}`
      : what(problem);
}

/** What happened, why, what now, and the number to quote. */
export function ProblemNote({ problem, onRetry }: { problem: ApiProblem; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [title, next] = headingsOf(problem).map((key) => t(key));
  return (
    <Alert kind={problem.status === 403 ? 'warning' : 'error'} live>
      <h2 className="ds-h2">{title}</h2>
      <p>{text(problem)}</p>
      {next !== undefined && <p>{next}</p>}
      {saysNumber(problem) && (
        <p className="ds-small ds-soft">{t('states.reference', { reference: problem.reference })}</p>
      )}
      {onRetry && problem.status !== 403 && problem.status !== 404 && (
        <p>
          <Button small onClick={onRetry}>
            {t('states.retry')}
          </Button>
        </p>
      )}
    </Alert>
  );
}
