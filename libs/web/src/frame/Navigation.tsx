import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingOffersQuery } from '../api/offers.js';
import { worklistQuery } from '../api/proposals.js';
import type { SignedIn } from '../api/types.js';
import { useFormat } from '../format/use-format.js';
import { Button } from '../parts/Button.js';
import '../parts/tabs.css';
import { entryOf, may, stagesFor } from './stages.js';

/** How many proposals wait for this organisation; the page that lists them asks the same and shares the answer. */
function WaitingForUs() {
  const { t } = useTranslation();
  const { data } = useQuery(worklistQuery({ list: 'ours', limit: 1, offset: 0 }));
  return <Badge count={data?.counts.waitingForUs} words={t('frame.waitingForUs')} />;
}

/** How many offers wait for something that this organisation does. */
function OffersWaiting() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingOffersQuery);
  return <Badge count={data?.total} words={t('frame.offersWaiting', { count: data?.total ?? 0 })} />;
}

function Badge({ count = 0, words }: { count: number | undefined; words: string }) {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className="ds-count ds-count--due">
      {format.number(count)}
      <span className="ds-unseen"> {words}</span>
    </span>
  );
}

export function Navigation({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useEffect(() => router.subscribe('onBeforeNavigate', () => setOpen(false)), [router]);
  return (
    <nav className="ds-nav" aria-label={t('frame.navigation')} data-open={open || undefined}>
      <Button className="ds-nav__toggle" small aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('frame.menu')}
      </Button>
      <ul>
        {stagesFor(session).map((stage) => (
          <li key={stage.key}>
            <Link
              to={entryOf(session, stage)}
              className="ds-nav__link"
              activeOptions={{ exact: false, includeSearch: false }}
            >
              {t(`stages.${stage.key}`)}
              {stage.key === 'review' && may(session, 'proposals:decide') && <WaitingForUs />}
              {stage.key === 'offer' && may(session, 'offers:make') && <OffersWaiting />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
