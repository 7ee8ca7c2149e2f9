import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '../api/notify.js';
import { useFormat } from '../format/use-format.js';
import './bell.css';

/** More than this is simply a lot. */
const MOST_SHOWN = 99;

export function Bell() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(notificationsQuery);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/meldingen" className="ds-bell">
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M10 2.5a5 5 0 0 1 5 5v3.2l1.4 2.6a.8.8 0 0 1-.7 1.2H4.3a.8.8 0 0 1-.7-1.2L5 10.7V7.5a5 5 0 0 1 5-5Z"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinejoin="round"
        />
        <path
          d="M8 16.8a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinecap="round"
        />
      </svg>
      <span className="ds-unseen">{t('bell.label')}</span>
      {unread > 0 && (
        <span className="ds-count ds-count--due ds-bell__count">
          <span aria-hidden="true">{unread > MOST_SHOWN ? t('bell.many') : format.number(unread)}</span>
          <span className="ds-unseen">: {t('bell.unread', { count: unread })}</span>
        </span>
      )}
    </Link>
  );
}
