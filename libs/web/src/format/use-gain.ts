import { useTranslation } from 'react-i18next';

/** Weeks sooner in words. None or fewer comes from an estimate alone: against an agreed date such a place is not shown. */
export function useGain(): (weeksSooner: number) => string {
  const { t } = useTranslation();
  return (weeks) => {
    if (weeks === 0) return t('gain.asSoon');
    return weeks > 0 ? t('gain.sooner', { count: weeks }) : t('gain.later', { count: -weeks });
  };
}
