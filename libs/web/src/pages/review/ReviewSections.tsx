import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import './review-sections.css';

/** Review has two rooms: proposals that two clinicians look at, and the table for whom there is none. */
export function ReviewSections({ current }: { current: 'proposals' | 'table' }) {
  const { t } = useTranslation();
  const session = useSession();
  if (!may(session, 'proposals:read') || !may(session, 'cases:read')) return null;
  const section = (key: 'proposals' | 'table', to: '/beoordelen' | '/beoordelen/regiotafel') => (
    <li>
      <Link
        className="ds-sections__link"
        to={to}
        search={{}}
        activeOptions={{ exact: true, includeSearch: false }}
        aria-current={key === current ? 'page' : undefined}
      >
        {t(`reviewSections.${key}`)}
      </Link>
    </li>
  );
  return (
    <nav className="ds-sections ds-no-print" aria-label={t('reviewSections.label')}>
      <ul>
        {section('proposals', '/beoordelen')}
        {section('table', '/beoordelen/regiotafel')}
      </ul>
    </nav>
  );
}
