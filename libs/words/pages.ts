/**
 * The words of the pages, for libs/web alone: its own door, so that the browser loads no sentence that only the
 * server says, and none of a language that nobody reads. A page that needs a topic of the server imports that topic in
 * nl/pages.ts and en/pages.ts.
 */
import { type Language } from '../kernel/index.js';
import { type nl } from './nl/pages.js';
import { type Translation } from './translation.js';

export { FORMATS } from './format.js';
export { type Bilingual, type Language } from '../kernel/index.js';

/** The Dutch as it was written: its keys and parameters are what the pages are checked against. */
export type PageWords = typeof nl;

/** Each language is a file of its own, loaded when it is read. */
export const PAGE_WORDS: Readonly<Record<Language, () => Promise<Translation<PageWords>>>> = {
  nl: async () => (await import('./nl/pages.js')).nl,
  en: async () => (await import('./en/pages.js')).en,
};
