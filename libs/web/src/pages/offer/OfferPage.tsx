import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { followUpsQuery, offersQuery, readyQuery } from '../../api/queries.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import { type Tab, Tabs } from '../../parts/Tabs.js';
import { AnsweredTable } from './AnsweredTable.js';
import { FollowUps } from './FollowUps.js';
import './offer.css';
import { OfferCard } from './OfferCard.js';
import { OFFER_TABS, type OfferTab } from './offer-search.js';
import { ReadyCard } from './ReadyCard.js';

const route = getRouteApi('/aanbieden');

export function OfferPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { tab = may(session, 'offers:read') ? 'klaar' : 'opvolgen' } = route.useSearch();
  const mayRead = may(session, 'offers:read');
  const ready = useQuery({ ...readyQuery, enabled: mayRead });
  const open = useQuery({ ...offersQuery('offered'), enabled: mayRead });
  const followUps = useQuery({ ...followUpsQuery, enabled: may(session, 'follow-ups:read') });
  const counts: Partial<Record<OfferTab, number>> = {
    klaar: ready.data?.total,
    lopend: open.data?.total,
    opvolgen: followUps.data?.total,
  };
  const visible = OFFER_TABS.filter((name) => name === 'opvolgen' || mayRead);
  const tabs: Tab[] = visible.map((name) => ({
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
        <Loaded query={open}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('offers.openEmpty')}>
                <p>{t('offers.openEmptyNext')}</p>
              </Empty>
            ) : (
              <ul className="ds-cards">
                {items.map((offer) => (
                  <OfferCard key={offer.id} offer={offer} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      {tab === 'beantwoord' && <AnsweredTable />}
      {tab === 'opvolgen' && <Loaded query={followUps}>{({ items }) => <FollowUps items={items} />}</Loaded>}
    </Page>
  );
}
