import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { codeListsQuery } from '../api/code-lists.js';
import type { SignedIn } from '../api/types.js';
import { CodeListsContext, NO_LISTS } from '../format/use-codes.js';
import { LiveNotice } from '../live/LiveNotice.js';
import { KeptNotice } from '../pages/review/decision/KeptNotice.js';
import { PendingBar } from '../pages/review/decision/PendingBar.js';
import { Bottom } from './Bottom.js';
import './frame.css';
import { Navigation } from './Navigation.js';
import { OfflineBanner } from './OfflineBanner.js';
import { SessionContext } from './session.js';
import { ShortcutsDialog } from './ShortcutsDialog.js';
import { SkipLink } from './SkipLink.js';
import { may } from './stages.js';
import { TopBar } from './TopBar.js';

export function Frame({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const { data: codeLists = NO_LISTS } = useQuery(codeListsQuery);
  return (
    <SessionContext.Provider value={session}>
      <CodeListsContext.Provider value={codeLists}>
        <SkipLink />
        <OfflineBanner />
        <TopBar session={session} />
        <div className="ds-frame">
          <Navigation session={session} />
          <main id="inhoud" ref={main} tabIndex={-1} className="ds-frame__main" aria-label={t('frame.main')}>
            {may(session, 'pending-decisions:manage') && <KeptNotice />}
            <Outlet />
          </main>
        </div>
        <Bottom>
          {may(session, 'events:read') && <LiveNotice />}
          {may(session, 'pending-decisions:manage') && <PendingBar />}
        </Bottom>
        <ShortcutsDialog />
        <Arrival main={main} />
      </CodeListsContext.Provider>
    </SessionContext.Provider>
  );
}

/** A new page starts at its heading, for eyes, keyboard and screen reader alike. By itself, so that nothing else is drawn anew. */
function Arrival({ main }: { main: RefObject<HTMLElement | null> }) {
  // Of the page that is there: the address may be ahead of it.
  const pathname = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [main, pathname]);
  return null;
}
