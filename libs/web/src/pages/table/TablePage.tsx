import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseActionsQuery, casesQuery } from '../../api/case-table.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { ReviewSections } from '../review/ReviewSections.js';
import { ActionsTab } from './ActionsTab.js';
import { AgendaTab } from './AgendaTab.js';
import { OutcomesTab } from './OutcomesTab.js';
import { SubmittedTab } from './SubmittedTab.js';
import { caseFilterOf } from './case-filter.js';
import './table.css';
import { TABLE_TABS, type TableTab } from './table-search.js';

const route = getRouteApi('/beoordelen/regiotafel');

export function TablePage() {
  const { t } = useTranslation();
  const chair = may(useSession(), 'cases:chair');
  const { tab = 'agenda', pagina = 1, overleg } = route.useSearch();
  const submitted = useQuery(casesQuery(caseFilterOf(chair, pagina)));
  const actions = useQuery(caseActionsQuery);
  const counts: Partial<Record<TableTab, number>> = {
    ingebracht: submitted.data?.total,
    acties: actions.data?.items.filter(({ state }) => state === 'open').length,
  };
  const labelOf = (name: TableTab): string =>
    !chair && (name === 'ingebracht' || name === 'acties')
      ? t(`table.ownTab.${name}`)
      : t(`table.tab.${name}`);
  return (
    <Page
      title={t('table.title')}
      name={t('table.title')}
      crumbs={[{ label: t('stages.review'), to: chair ? '/beoordelen/regiotafel' : '/beoordelen' }]}
      lead={t('table.lead')}
      action={<ReviewSections current="table" />}
    >
      <Tabs
        label={t('table.tabs')}
        to="/beoordelen/regiotafel"
        current={tab}
        tabs={TABLE_TABS.map((name) => ({
          key: name,
          label: labelOf(name),
          count: counts[name],
          due: name === 'acties' && !chair,
          search: name === 'agenda' ? {} : { tab: name },
        }))}
      />
      {tab === 'agenda' && <AgendaTab chair={chair} read={overleg} />}
      {tab === 'ingebracht' && <SubmittedTab query={submitted} chair={chair} page={pagina} />}
      {tab === 'acties' && <ActionsTab query={actions} chair={chair} />}
      {tab === 'uitkomsten' && <OutcomesTab />}
    </Page>
  );
}
