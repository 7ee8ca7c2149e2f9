import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Worklist } from '../../../api/types.js';
import { Empty } from '../../../parts/States.js';
import { isNarrowed, type ReviewSearch, widened } from './worklist-search.js';

/** Says what there is to do instead. */
export function WorklistEmpty({ search, counts }: { search: ReviewSearch; counts: Worklist['counts'] }) {
  const { t } = useTranslation();
  if (isNarrowed(search)) {
    return (
      <Empty title={t('worklist.emptyFilter')}>
        <p>
          <Link to="/beoordelen" search={widened(search)}>
            {t('worklist.showAll')}
          </Link>
        </p>
      </Empty>
    );
  }
  const list = search.lijst ?? 'ons';
  return (
    <Empty title={t(`worklist.empty.${list}`)}>
      <p>{t(`worklist.emptyNext.${list}`)}</p>
      {list !== 'goedgekeurd' && counts.approved > 0 && (
        <p>
          <Link to="/aanbieden" search={{}}>
            {t('worklist.toOffers', { count: counts.approved })}
          </Link>
        </p>
      )}
    </Empty>
  );
}
