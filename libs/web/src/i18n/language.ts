import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Bilingual, en, type Language, nl } from '../../../words/pages.js';
import { setRequestLanguage } from '../api/http.js';
import { addFormats } from './formats.js';

export { type Language };
const STORED = 'doorstroom.language';
const isLanguage = (text: string | null): text is Language => text === 'nl' || text === 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl };
  }
}

/** `?lang=en` in the address wins, so that a link shows what its sender saw; then what was chosen here before. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const stored = read(STORED);
  return isLanguage(stored) ? stored : 'nl';
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

function apply(language: Language): void {
  document.documentElement.lang = language;
  setRequestLanguage(language);
  try {
    window.localStorage.setItem(STORED, language);
  } catch {
    // see read()
  }
}

export async function startI18n(): Promise<void> {
  const lng = firstLanguage();
  apply(lng);
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'nl',
    resources: { nl: { translation: nl }, en: { translation: en } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  addFormats(i18next);
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const choose = (next: Language): void => {
    apply(next);
    const address = new URL(window.location.href);
    if (address.searchParams.has('lang')) {
      address.searchParams.set('lang', next);
      window.history.replaceState(window.history.state, '', address);
    }
    void i18n.changeLanguage(next);
  };
  return { language, choose };
}

/** Picks the text in the language of the page from what the API says in both. */
export const inLanguage = (text: Bilingual, language: Language): string => text[language];
