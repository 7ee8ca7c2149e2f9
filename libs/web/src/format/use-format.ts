import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { formatter, type Formatter } from './format.js';

export function useFormat(): Formatter {
  const { language } = useLanguage();
  return useMemo(() => formatter(language), [language]);
}
