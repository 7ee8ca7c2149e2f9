import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, useLanguage } from '../i18n/language.js';
import { applyNews, updateLists } from './apply-news.js';
import './live-notice.css';
import { listen } from './live-source.js';
import { currentNotice, hideNotice, type Notice, onNotice } from './notice.js';

/** Keeps the pages up to date while somebody is signed in, and says so without taking the focus or moving a line. */
export function LiveNotice() {
  const { t } = useTranslation();
  const notice = useSyncExternalStore(onNotice, currentNotice);
  const { pathname } = useLocation();
  useEffect(() => listen((news) => void applyNews(news)), []);
  // What was said belongs to the page where it was said; the bell remembers it.
  useEffect(hideNotice, [pathname]);
  return (
    <div className="ds-live" role="status" aria-label={t('live.label')}>
      {notice && <Bar notice={notice} />}
    </div>
  );
}

function Bar({ notice: { message, stale } }: { notice: Notice }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const update = (): void => void updateLists().then(hideNotice);
  return (
    <div className="ds-live__bar">
      <p>{message ? inLanguage(message, language) : t('live.changed')}</p>
      {stale ? (
        <button type="button" onClick={update}>
          {t('live.show')}
        </button>
      ) : (
        <Link to="/meldingen">{t('live.look')}</Link>
      )}
      <button type="button" className="ds-live__close" aria-label={t('live.close')} onClick={hideNotice}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
