import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { codeListsQuery } from '../api/code-lists.js';
import type { CodeListName, CodeLists } from '../api/types.js';
import { useLanguage } from '../i18n/language.js';

export interface Codes {
  /** The label in the language of the page; the code itself while the lists are loading or where it is unknown. */
  label: (list: CodeListName, code: string) => string;
  all: <L extends CodeListName>(list: L) => CodeLists[L];
}

const NONE: never[] = [];

export function useCodes(): Codes {
  const { language } = useLanguage();
  const { data } = useQuery(codeListsQuery);
  return useMemo(() => {
    const labels = new Map<string, string>();
    const lists: Partial<CodeLists> = data ?? {};
    for (const [list, items] of Object.entries(lists)) {
      if (!Array.isArray(items)) continue;
      for (const item of items) labels.set(`${list}:${item.code}`, item[language]);
    }
    return {
      label: (list, code) => labels.get(`${list}:${code}`) ?? code,
      all: <L extends CodeListName>(list: L) => (lists[list] ?? NONE) as CodeLists[L],
    };
  }, [data, language]);
}
