import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseList } from '../../api/types.js';
import { Loaded } from '../../parts/Loaded.js';
import { Pager } from '../../parts/Pager.js';
import { Empty } from '../../parts/States.js';
import { PAGE_SIZE } from './case-filter.js';
import { CaseTable } from './CaseTable.js';

/** What waits for an agenda; for an organisation, all of its own that is open. */
export function SubmittedTab({
  query,
  chair,
  page,
}: {
  query: UseQueryResult<CaseList>;
  chair: boolean;
  page: number;
}) {
  const { t } = useTranslation();
  return (
    <Loaded query={query}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={t(chair ? 'table.submittedEmpty' : 'table.ownEmpty')}>
            <p>{t(chair ? 'table.submittedEmptyNext' : 'table.ownEmptyNext')}</p>
          </Empty>
        ) : (
          <div className="ds-panel ds-stack">
            <CaseTable caption={t('table.caption')} cases={items} stand={!chair} />
            <Pager
              to="/beoordelen/regiotafel"
              page={page}
              pageSize={PAGE_SIZE}
              total={total}
              searchFor={(pagina) => ({ tab: 'ingebracht', ...(pagina > 1 ? { pagina } : {}) })}
              label={t('table.pages')}
            />
          </div>
        )
      }
    </Loaded>
  );
}
