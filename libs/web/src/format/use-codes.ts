import { createContext, useContext } from 'react';
import type { CodeListName, CodeLists } from '../api/types.js';
import { type Language, useLanguage } from '../i18n/language.js';

export interface Codes {
  /** The label in the language of the page; the code itself while the lists are loading or where it is unknown. */
  label: (list: CodeListName, code: string) => string;
  all: <L extends CodeListName>(list: L) => CodeLists[L];
}

const NONE: never[] = [];
export const NO_LISTS: Partial<CodeLists> = {};

/** One for all that ask: a page asks a hundred times, for the same lists. */
const known = new WeakMap<Partial<CodeLists>, Partial<Record<Language, Codes>>>();

function codesOf(lists: Partial<CodeLists>, language: Language): Codes {
  const made = known.get(lists) ?? {};
  known.set(lists, made);
  return (made[language] ??= readCodes(lists, language));
}

function readCodes(lists: Partial<CodeLists>, language: Language): Codes {
  const labels = new Map<string, string>();
  // What there is to know of the lists is no list.
  const named: Partial<Omit<CodeLists, 'versions'>> = lists;
  for (const [list, items] of Object.entries(named)) {
    if (list === 'versions' || !Array.isArray(items)) continue;
    for (const item of items) labels.set(`${list}:${item.code}`, item[language]);
  }
  return {
    label: (list, code) => labels.get(`${list}:${code}`) ?? code,
    all: <L extends CodeListName>(list: L) => (lists[list] ?? NONE) as CodeLists[L],
  };
}

/** Read once, by the frame: a page asks a hundred times, and each would keep watch over them by itself. */
export const CodeListsContext = createContext<Partial<CodeLists>>(NO_LISTS);

export function useCodes(): Codes {
  const { language } = useLanguage();
  return codesOf(useContext(CodeListsContext), language);
}
