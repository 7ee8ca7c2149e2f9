import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { programmesQuery, proposedPlacesQuery } from '../../api/deliveries.js';
import type { Programme, ProposedPlaces } from '../../api/types.js';
import { shortName } from '../../format/short-name.js';
import { useSession } from '../../frame/session.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import { SlotGrid } from './SlotGrid.js';
import { useTreated } from './use-treated.js';
import './supply.css';

const route = getRouteApi('/aanbod');

/** Own programmes first; the whole region's for whoever looks for where somebody could be helped. */
export function SupplyPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { wie, zoek } = route.useSearch();
  const mine = session.organisation !== null && session.user.role !== 'insurer' && wie !== 'regio';
  const query = useQuery(programmesQuery(mine));
  const proposed = useQuery({ ...proposedPlacesQuery, enabled: mine });
  const own = session.organisation !== null && session.user.role !== 'insurer';
  return (
    <Page title={t('stages.supply')} name={t('stages.supply')} lead={t('supply.lead')}>
      {own && (
        <Tabs
          label={t('supply.tabs')}
          to="/aanbod"
          current={mine ? 'eigen' : 'regio'}
          tabs={[
            { key: 'eigen', label: shortName(session.organisation?.name ?? ''), search: {} },
            { key: 'regio', label: t('supply.region'), search: { wie: 'regio' } },
          ]}
        />
      )}
      <Loaded query={query} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('supply.empty')}>
              <p>
                {t('supply.emptyNext')} <a href="/api/docs">{t('deliver.docs')}</a>
              </p>
            </Empty>
          ) : mine ? (
            <Loaded query={proposed} lines={8}>
              {(places) => <Found programmes={items} search={zoek ?? ''} proposed={places.items} />}
            </Loaded>
          ) : (
            <Found programmes={items} search={zoek ?? ''} proposed={null} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Found({
  programmes,
  search,
  proposed,
}: {
  programmes: Programme[];
  search: string;
  /** Of the own programmes; null for those of others. */
  proposed: ProposedPlaces['items'] | null;
}) {
  const { t } = useTranslation();
  const treated = useTreated();
  const navigate = useNavigate();
  const id = useId();
  const wanted = useDeferredValue(search.trim().toLocaleLowerCase());
  const found = useMemo(() => {
    if (wanted === '') return programmes;
    return programmes.filter((programme) =>
      [programme.name, programme.provider.name, programme.area.name, ...treated(programme)].some((text) =>
        text.toLocaleLowerCase().includes(wanted),
      ),
    );
  }, [programmes, wanted, treated]);
  return (
    <>
      <FilteredBy by={[search.trim()]} />
      <div className="ds-row">
        <label className="utrecht-form-label ds-no-print" htmlFor={id}>
          {t('supply.search')}
        </label>
        <input
          id={id}
          type="search"
          className="utrecht-textbox utrecht-textbox--html-input ds-search"
          value={search}
          onChange={(event) =>
            void navigate({
              to: '/aanbod',
              search: (previous) => ({ ...previous, zoek: event.target.value || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <span className="ds-soft" role="status">
          {t('supply.found', { count: found.length })}
        </span>
      </div>
      {found.length > 0 && <SlotGrid programmes={found} proposed={proposed} />}
    </>
  );
}
