import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../../parts/tabs.css';
import './administration.css';

const SECTIONS = [
  { key: 'policy', to: '/beheer' },
  { key: 'providers', to: '/beheer/organisaties' },
  { key: 'systems', to: '/beheer/systemen' },
  { key: 'people', to: '/beheer/mensen' },
  { key: 'codes', to: '/beheer/codelijsten' },
  { key: 'installation', to: '/beheer/installatie' },
] as const;

export function AdministrationSections({ current }: { current: (typeof SECTIONS)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav className="ds-tabs" aria-label={t('administration.sections.label')}>
      <ul>
        {SECTIONS.map(({ key, to }) => (
          <li key={key}>
            <Link
              className="ds-tabs__link"
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={key === current ? 'page' : undefined}
            >
              {t(`administration.sections.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
