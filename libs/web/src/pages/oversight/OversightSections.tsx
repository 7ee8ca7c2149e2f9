import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import '../../parts/tabs.css';

const SECTIONS = [
  { key: 'trail', to: '/toezicht', permission: 'audit:search' },
  { key: 'entry', to: '/toezicht/wachtplek', permission: 'audit:read' },
  { key: 'retention', to: '/toezicht/bewaren', permission: 'retention:read' },
  { key: 'erase', to: '/toezicht/wissen', permission: 'entries:erase' },
  { key: 'sessions', to: '/toezicht/sessies', permission: 'sessions:end' },
] as const;
export type Section = (typeof SECTIONS)[number]['key'];

/** Only what the role may see; nothing where that is one page. */
export function OversightSections({ current }: { current: Section }) {
  const { t } = useTranslation();
  const session = useSession();
  const open = SECTIONS.filter(({ permission }) => may(session, permission));
  if (open.length < 2) return null;
  return (
    <nav className="ds-tabs" aria-label={t('oversight.sections.label')}>
      <ul>
        {open.map(({ key, to }) => (
          <li key={key}>
            <Link
              className="ds-tabs__link"
              to={to}
              search={{}}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={key === current ? 'page' : undefined}
            >
              {t(`oversight.sections.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
