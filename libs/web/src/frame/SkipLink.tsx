import { useTranslation } from 'react-i18next';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="utrecht-skip-link ds-skip" href="#inhoud">
      {t('frame.skip')}
    </a>
  );
}
