import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { followUpsQuery, offersQuery, readyQuery } from '../../api/offers.js';
import type { Offer, OfferList } from '../../api/types.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import { type Tab, Tabs } from '../../parts/Tabs.js';
import { ClosedTable } from './ClosedTable.js';
import { FollowUps } from './FollowUps.js';
import './offer.css';
import { OfferCard } from './OfferCard.js';
import { OFFER_TABS, type OfferTab } from './offer-search.js';
import { ReadyCard } from './ReadyCard.js';

const route = getRouteApi('/aanbieden');
const SHOWN = 200;

/** Offers in progress: what is next, for whom, and by when. */
export function OfferPage() {
  const { t } = useTranslation();
  const session = useSession();
  const mayRead = may(session, 'offers:read');
  const { tab = mayRead ? 'klaar' : 'opvolgen', bladzijde = 1 } = route.useSearch();
  const ready = useQuery({ ...readyQuery, enabled: mayRead });
  const open = useQuery({ ...offersQuery('with-client', SHOWN), enabled: mayRead });
  const underWay = useQuery({ ...offersQuery('under-way', SHOWN), enabled: mayRead });
  const followUps = useQuery({ ...followUpsQuery, enabled: may(session, 'follow-ups:read') });
  const counts: Partial<Record<OfferTab, number>> = {
    klaar: ready.data?.total,
    lopend: open.data?.total,
    onderweg: underWay.data?.total,
    opvolgen: followUps.data?.total,
  };
  const tabs: Tab[] = OFFER_TABS.filter((name) => name === 'opvolgen' || mayRead).map((name) => ({
    key: name,
    label: t(`offers.tab.${name}`),
    count: counts[name],
    due: name === 'klaar' || name === 'opvolgen',
    search: name === 'klaar' ? {} : { tab: name },
  }));
  return (
    <Page title={t('stages.offer')} name={t('stages.offer')} lead={t('offers.lead')}>
      <Tabs label={t('offers.tabs')} to="/aanbieden" current={tab} tabs={tabs} />
      {tab === 'klaar' && (
        <Loaded query={ready}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('offers.readyEmpty')}>
                <p>{t('offers.readyEmptyNext')}</p>
              </Empty>
            ) : (
              <ul className="ds-cards">
                {items.map((proposal) => (
                  <ReadyCard key={proposal.id} proposal={proposal} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      {tab === 'lopend' && (
        <Offers query={open} empty={t('offers.openEmpty')} emptyNext={t('offers.openEmptyNext')} />
      )}
      {tab === 'onderweg' && (
        <Offers
          query={underWay}
          empty={t('offers.underWayEmpty')}
          emptyNext={t('offers.underWayEmptyNext')}
        />
      )}
      {tab === 'afgerond' && <ClosedTable page={bladzijde} />}
      {tab === 'opvolgen' && (
        <Loaded query={followUps}>
          {({ items, colleagues, crisis }) => (
            <FollowUps items={items} colleagues={colleagues} crisis={crisis} />
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface OffersProps {
  query: UseQueryResult<OfferList>;
  empty: string;
  emptyNext: string;
}

function Offers({ query, empty, emptyNext }: OffersProps) {
  const { t } = useTranslation();
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={empty}>
            <p>{emptyNext}</p>
          </Empty>
        ) : (
          <>
            <ul className="ds-cards">
              {items.map((offer: Offer) => (
                <OfferCard key={offer.id} offer={offer} />
              ))}
            </ul>
            {total > items.length && (
              <p className="ds-soft">{t('offers.first', { shown: items.length, total })}</p>
            )}
          </>
        )
      }
    </Loaded>
  );
}
