import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../api/types.js';
import { Alert } from '../../parts/Alert.js';

const SECOND = 1000;

/** A slow job: what it is doing, how long already, and that one may leave. */
export function RunProgress({ run }: { run: RunSummary }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  const since = new Date(run.startedAt ?? run.requestedAt).getTime();
  const seconds = Math.max(0, Math.round((now - since) / SECOND));
  return (
    <Alert kind="info" live>
      <p className="ds-strong">{t(run.status === 'queued' ? 'runs.queued' : 'runs.running')}</p>
      <progress className="ds-progress" aria-label={t('runs.progress')} />
      <p className="ds-small">
        <span aria-hidden="true">{t('runs.elapsed', { seconds })} </span>
        {t('runs.mayLeave')}
      </p>
    </Alert>
  );
}
