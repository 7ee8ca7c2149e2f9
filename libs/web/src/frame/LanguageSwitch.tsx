import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Language, useLanguage } from '../i18n/language.js';

const LANGUAGES: { code: Language; name: string }[] = [
  { code: 'nl', name: 'Nederlands' },
  { code: 'en', name: 'English' },
];

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  // Without a connection the words of the other language can't be had: it waits until there is one.
  const change = useMutation({ mutationFn: choose });
  return (
    <>
      <div
        className="ds-languages"
        role="group"
        aria-label={t('frame.language')}
        aria-busy={change.isPending || undefined}
      >
        {LANGUAGES.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === language}
            onClick={() => change.mutate(code)}
          >
            <span aria-hidden="true">{code.toUpperCase()}</span>
            <span className="ds-unseen">{name}</span>
          </button>
        ))}
      </div>
      <span className="ds-small" role="status">
        {change.isError && t('frame.languageFailed')}
      </span>
    </>
  );
}
