import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type PollGroup, stillWaitingQuery } from '../../api/still-waiting.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Pager } from '../../parts/Pager.js';
import { Empty } from '../../parts/States.js';
import { Tabs } from '../../parts/Tabs.js';
import { groupOf } from './still-waiting-search.js';
import './still-waiting.css';
import { PollWork } from './PollWork.js';

const route = getRouteApi('/wachtlijst/nog-wachtend');
/** Many, so that one who works by the keyboard is not stopped by pages; the service takes more at once. */
const PAGE_SIZE = 200;
const GROUPS: readonly PollGroup[] = ['to-ask', 'to-take-off'];

/** Of whom on the own list nobody has heard for long, and who was found not to wait any more. */
export function StillWaitingPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const group = groupOf(search);
  const page = search.pagina ?? 1;
  const query = useQuery(stillWaitingQuery({ group, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }));
  const counts = query.data;
  return (
    <Page
      title={t('stillWaiting.title')}
      name={t('stillWaiting.title')}
      crumbs={[{ label: t('stages.list'), to: '/wachtlijst' }]}
      lead={counts && t(`stillWaiting.lead.${group}`, { count: counts.weeks })}
    >
      <Tabs
        label={t('stillWaiting.groups')}
        to="/wachtlijst/nog-wachtend"
        current={group}
        tabs={GROUPS.map((one) => ({
          key: one,
          label: t(`stillWaiting.group.${one}`),
          count: one === 'to-ask' ? counts?.toAsk : counts?.toTakeOff,
          due: one === 'to-take-off',
          search: one === 'to-ask' ? {} : { bezig: 'af-te-halen' },
        }))}
      />
      <Loaded query={query}>
        {({ items, total, weeks }) => (
          <>
            <PollWork key={`${group} ${page}`} group={group} lines={items}>
              {items.length === 0 && (
                <Empty title={t(`stillWaiting.empty.${group}`)}>
                  <p>{t(`stillWaiting.emptyNext.${group}`, { count: weeks })}</p>
                </Empty>
              )}
            </PollWork>
            <Pager
              to="/wachtlijst/nog-wachtend"
              page={page}
              pageSize={PAGE_SIZE}
              total={total}
              searchFor={(pagina) => ({ ...search, pagina: pagina > 1 ? pagina : undefined })}
              label={t('stillWaiting.pages')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
