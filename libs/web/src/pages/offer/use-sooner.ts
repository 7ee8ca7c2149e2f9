import { useTranslation } from 'react-i18next';

/** How much sooner an offer is; no number where the letter tells the client none. */
export function useSooner(): (weeks: number, known: boolean) => string {
  const { t } = useTranslation();
  return (weeks, known) => (known ? t('gain.sooner', { count: weeks }) : t('gain.soonerUnknown'));
}
