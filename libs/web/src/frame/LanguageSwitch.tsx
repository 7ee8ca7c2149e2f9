import { useTranslation } from 'react-i18next';
import { type Language, useLanguage } from '../i18n/language.js';

const LANGUAGES: { code: Language; name: string }[] = [
  { code: 'nl', name: 'Nederlands' },
  { code: 'en', name: 'English' },
];

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <div className="ds-languages" role="group" aria-label={t('frame.language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => choose(code)}
        >
          <span aria-hidden="true">{code.toUpperCase()}</span>
          <span className="ds-unseen">{name}</span>
        </button>
      ))}
    </div>
  );
}
