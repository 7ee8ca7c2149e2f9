import { type Language } from '../../../words/pages.js';

const STORED = 'doorstroom.language';
const isLanguage = (text: string | null): text is Language => text === 'nl' || text === 'en';

/** `?lang=en` in the address wins, so that a link shows what its sender saw; then what was chosen here before. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const stored = read();
  return isLanguage(stored) ? stored : 'nl';
}

function read(): string | null {
  try {
    return window.localStorage.getItem(STORED);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

export function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORED, language);
  } catch {
    // see read()
  }
}
