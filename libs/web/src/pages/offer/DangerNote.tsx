import { useTranslation } from 'react-i18next';
import type { CrisisPointer } from '../../api/types.js';
import { Alert } from '../../parts/Alert.js';

/** Whom to call now. Where the region has not said it, that is what stands here. */
export function DangerNote({ clients, crisis }: { clients: number; crisis: CrisisPointer | null }) {
  const { t } = useTranslation();
  return (
    <Alert kind="warning">
      <p className="ds-strong">{t('followUps.danger', { count: clients })}</p>
      <p>{t('followUps.dangerWhat')}</p>
      <p>
        <span className={crisis === null ? undefined : 'ds-strong'}>
          {crisis === null ? t('followUps.dangerGap') : t('followUps.dangerCall', { ...crisis })}
        </span>{' '}
        {t('followUps.dangerLife')}
      </p>
    </Alert>
  );
}
