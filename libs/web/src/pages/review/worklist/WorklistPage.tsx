import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wholeWorklist, worklistQuery } from '../../../api/proposals.js';
import type { Worklist } from '../../../api/types.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { Disclosure } from '../../../parts/Disclosure.js';
import { Downloads } from '../../../parts/Downloads.js';
import { Eyes } from '../../../parts/Eyes.js';
import { FilteredBy } from '../../../parts/FilteredBy.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Narrowing } from '../../../parts/Narrowing.js';
import { Page } from '../../../parts/Page.js';
import { Pager } from '../../../parts/Pager.js';
import { Tabs } from '../../../parts/Tabs.js';
import { useSession } from '../../../frame/session.js';
import { openShortcuts } from '../../../frame/shortcuts.js';
import { may } from '../../../frame/stages.js';
import { filterOf, LISTS, narrowedBy, onList, PAGE_SIZE, type ReviewSearch } from './worklist-search.js';
import { ReviewSections } from '../ReviewSections.js';
import { usePendingId } from '../decision/use-pending.js';
import { EndedStrip } from './EndedStrip.js';
import { Filters } from './Filters.js';
import { ForWhom } from './ForWhom.js';
import { KeepView, ViewChoice } from './SavedViews.js';
import { SideFilter } from './SideFilter.js';
import { WorklistEmpty } from './WorklistEmpty.js';
import { useWorklistSheet } from './use-worklist-sheet.js';
import { useViewName } from './view-name.js';
import { WorklistTable } from './WorklistTable.js';

const route = getRouteApi('/beoordelen');
const COUNT = { ons: 'waitingForUs', ander: 'waitingForOther', goedgekeurd: 'approved' } as const;

export function WorklistPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const mayDecide = may(useSession(), 'proposals:decide');
  const query = useQuery({ ...worklistQuery(filterOf(search)), placeholderData: keepPreviousData });
  const counts = query.data?.counts;
  return (
    <Page
      title={t('stages.review')}
      name={t('stages.review')}
      action={
        <div className="ds-row">
          <ReviewSections current="proposals" />
          <Button className="ds-worklist__keys" appearance="subtle" small onClick={openShortcuts}>
            {t('shortcuts.title')} <kbd className="ds-kbd">?</kbd>
          </Button>
        </div>
      }
    >
      {mayDecide && <EndedStrip />}
      <Tabs
        label={t('worklist.lists')}
        to="/beoordelen"
        current={search.lijst ?? 'ons'}
        tabs={LISTS.map((lijst) => ({
          key: lijst,
          label: t(`worklist.${lijst}`),
          count: counts?.[COUNT[lijst]],
          due: lijst === 'ons',
          search: onList(search, lijst),
        }))}
      />
      <Loaded query={query} lines={9}>
        {(worklist) => <List worklist={worklist} search={search} />}
      </Loaded>
    </Page>
  );
}

function List({ worklist, search }: { worklist: Worklist; search: ReviewSearch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const pendingId = usePendingId();
  const sheet = useWorklistSheet(search);
  const viewName = useViewName();
  const rows = worklist.items.filter((item) => item.id !== pendingId);
  const page = search.pagina ?? 1;
  return (
    <>
      <FilteredBy by={[viewName({ ...search, lijst: search.lijst ?? 'ons' })]} />
      <Narrowing
        label={t('filters.label')}
        active={narrowedBy(search)}
        beside={<ViewChoice search={search} />}
        end={<Legend />}
      >
        <SideFilter search={search} />
        <ForWhom search={search} />
        <Filters search={search} counts={worklist.counts} />
        <KeepView search={search} />
      </Narrowing>
      {rows.length === 0 ? (
        <WorklistEmpty search={search} counts={worklist.counts} />
      ) : (
        <>
          <WorklistTable rows={rows} search={search} />
          <div className="ds-row ds-row--apart">
            <p className="ds-small ds-soft">{inLanguage(worklist.order, language)}</p>
            <Downloads
              name={t('download.file.worklist')}
              sheet={sheet}
              rows={() => wholeWorklist(filterOf(search))}
            />
          </div>
        </>
      )}
      <Pager
        to="/beoordelen"
        page={page}
        pageSize={PAGE_SIZE}
        total={worklist.total}
        searchFor={(pagina) => ({ ...search, pagina: pagina > 1 ? pagina : undefined })}
        label={t('worklist.pages')}
      />
    </>
  );
}

const LEGEND = ['waited', 'expected', 'beyond', 'proposed', 'norm'] as const;

function Legend() {
  const { t } = useTranslation();
  return (
    <Disclosure label={t('legend.title')}>
      <ul className="ds-legend">
        {LEGEND.map((key) => (
          <li key={key}>
            <span className={`ds-legend__key ds-legend__key--${key}`} aria-hidden="true" />
            {t(`legend.${key}`)}
          </li>
        ))}
        <li>
          <span aria-hidden="true">
            <Eyes sending="approved" receiving="seen" mine="receiving" />
          </span>
          {t('legend.eyes')}
        </li>
      </ul>
    </Disclosure>
  );
}
