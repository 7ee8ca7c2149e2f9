import i18next, { type i18n } from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next, setI18n } from 'react-i18next';
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
  setI18n(withoutOwnParts(i18next));
}

/**
 * The same, with nothing of its own. Every component that asks for words copies all own properties of what it is given,
 * hundreds of times a page: of the original that is the dearest step in drawing one.
 */
const withoutOwnParts = (whole: i18n): i18n => Object.create(whole) as i18n;

const ofThePage = (): Language => (i18next.language === 'en' ? 'en' : 'nl');
function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function choose(next: Language): void {
  apply(next);
  const address = new URL(window.location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', next);
    window.history.replaceState(window.history.state, '', address);
  }
  void i18next.changeLanguage(next);
}

export const useLanguage = (): { language: Language; choose: (language: Language) => void } => ({
  language: useSyncExternalStore(onLanguage, ofThePage),
  choose,
});

/** Picks the text in the language of the page from what the API says in both. */
export const inLanguage = (text: Bilingual, language: Language): string => text[language];
