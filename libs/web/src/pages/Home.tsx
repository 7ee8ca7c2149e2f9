import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../frame/session.js';
import { homeOf } from '../frame/stages.js';
import { Page } from '../parts/Page.js';
import { Empty } from '../parts/States.js';

export function Home() {
  const { t } = useTranslation();
  const to = homeOf(useSession());
  if (to) return <Navigate to={to} replace />;
  return (
    <Page title={t('home.title')} name={t('home.title')}>
      <Empty title={t('home.nothing')}>
        <p>{t('home.next')}</p>
      </Empty>
    </Page>
  );
}
