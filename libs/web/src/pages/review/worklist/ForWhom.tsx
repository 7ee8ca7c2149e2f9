import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewSearch } from './worklist-search.js';
import './side-filter.css';

const WHOM = [undefined, 'mij'] as const;

/** The whole team's list, or what one has in hand oneself or for a colleague who is away. */
export function ForWhom({ search }: { search: ReviewSearch }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('worklist.whom')}>
      <ul className="ds-choice">
        {WHOM.map((voor) => (
          <li key={voor ?? 'team'}>
            <Link
              className="ds-choice__link"
              to="/beoordelen"
              search={{ ...search, voor, pagina: undefined }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={search.voor === voor ? 'true' : undefined}
            >
              {t(`worklist.voor.${voor ?? 'team'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
