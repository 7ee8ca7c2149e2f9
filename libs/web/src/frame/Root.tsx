import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignedIn, sessionQuery } from '../api/session.js';
import { asProblem } from '../api/problem.js';
import { Landing } from '../pages/landing/Landing.js';
import { Page } from '../parts/Page.js';
import { Empty, ProblemNote, Skeleton } from '../parts/States.js';
import { Frame } from './Frame.js';
import { OfflineBanner } from './OfflineBanner.js';

/** Signed out, every address shows the landing page and comes back here after signing in. */
export function Root() {
  const session = useQuery(sessionQuery);
  const wasIn = useRef(false);
  if (session.data && isSignedIn(session.data)) wasIn.current = true;
  if (session.data && isSignedIn(session.data)) return <Frame session={session.data} />;
  if (session.data && 'signInUrl' in session.data)
    return <Landing session={session.data} ended={wasIn.current} />;
  return (
    <>
      <OfflineBanner />
      <main className="ds-frame__main">
        {session.isError ? (
          <ProblemNote problem={asProblem(session.error)} onRetry={() => void session.refetch()} />
        ) : (
          <Skeleton />
        )}
      </main>
    </>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} name={t('notFound.title')}>
      <Empty title={t('notFound.what')}>
        <p>
          {t('notFound.next')} <Link to="/">{t('notFound.home')}</Link>.
        </p>
      </Empty>
    </Page>
  );
}

/** A fault of one page: the navigation leads on to the others. */
export function PageFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('states.failedTitle')} name={t('states.failedTitle')}>
      <ProblemNote problem={asProblem(error)} onRetry={reset} />
    </Page>
  );
}

/** A fault of the frame itself, not of the server. */
export function Failure({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <main className="ds-frame__main">
      <ProblemNote problem={asProblem(error)} onRetry={reset} />
    </main>
  );
}
