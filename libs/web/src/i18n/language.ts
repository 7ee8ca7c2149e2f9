import i18next, { type i18n } from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next, setI18n } from 'react-i18next';
import { type Bilingual, type Language, PAGE_WORDS, type PageWords } from '../../../words/pages.js';
import { setRequestLanguage } from '../api/http.js';
import { firstLanguage, keepLanguage } from './first-language.js';
import { addFormats } from './formats.js';

export { type Language };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: PageWords };
  }
}

const WORDS = 'translation';

function apply(language: Language): void {
  document.documentElement.lang = language;
  setRequestLanguage(language);
  keepLanguage(language);
}

/** Nothing is shown before its words are there, so that no key is ever seen; those of the other language may come later. */
export async function startI18n(): Promise<void> {
  const lng = firstLanguage();
  const words = await PAGE_WORDS[lng]();
  apply(lng);
  await i18next.use(initReactI18next).init({
    lng,
    // A language is whole by its type, and another one is not there to fall back to.
    fallbackLng: false,
    partialBundledLanguages: true,
    // Said, although it is the usual one: where it is not, each key is first looked at whether it reads like a sentence.
    keySeparator: '.',
    resources: { [lng]: { [WORDS]: words } },
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

/** Loads the words of a language that was not read yet; throws where they can't be had, and then nothing has changed. */
async function changeTo(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, WORDS))
    i18next.addResourceBundle(language, WORDS, await PAGE_WORDS[language]());
  apply(language);
  const address = new URL(window.location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', language);
    window.history.replaceState(window.history.state, '', address);
  }
  await i18next.changeLanguage(language);
}

export const useLanguage = (): { language: Language; choose: (language: Language) => Promise<void> } => ({
  language: useSyncExternalStore(onLanguage, ofThePage),
  choose: changeTo,
});

/** Picks the text in the language of the page from what the API says in both. */
export const inLanguage = (text: Bilingual, language: Language): string => text[language];
