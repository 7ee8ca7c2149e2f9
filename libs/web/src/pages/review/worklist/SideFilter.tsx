import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewSearch } from './worklist-search.js';
import './side-filter.css';

const SIDES = [undefined, 'sturen', 'ontvangen'] as const;

export function SideFilter({ search }: { search: ReviewSearch }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('worklist.side')}>
      <ul className="ds-choice">
        {SIDES.map((kant) => (
          <li key={kant ?? 'alle'}>
            <Link
              className="ds-choice__link"
              to="/beoordelen"
              search={{ ...search, kant, pagina: undefined }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={search.kant === kant ? 'true' : undefined}
            >
              {t(`worklist.kant.${kant ?? 'alle'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
