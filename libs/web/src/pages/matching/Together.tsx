import { useTranslation } from 'react-i18next';

/** What may not be shown apart stands on one line: how many groups it is, and which. */
export function Together({ names }: { names: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      {t('shares.together', { count: names.length })}
      <div className="ds-small ds-soft ds-together">{names.join(', ')}</div>
    </>
  );
}
