import { useLanguage } from '../i18n/language.js';
import { formatter, type Formatter } from './format.js';

/** One for all that ask: making what it stands on takes longer than drawing the page that uses it. */
const FORMATTERS = { nl: formatter('nl'), en: formatter('en') } as const;

export const useFormat = (): Formatter => FORMATTERS[useLanguage().language];
