import { type Bilingual, type Language } from '../bilingual.js';

/** One code of a list: stable, lower case, and what it means in the languages of the product. */
export interface Code<C extends string = string> extends Bilingual {
  readonly code: C;
  /** The meaning comes from one source or from memory: check it against the issuer's list before relying on it. */
  readonly unverified?: true;
}

/** The codes of a list, for a quick "is this one of ours". */
export const codesOf = <C extends string>(list: readonly Code<C>[]): ReadonlySet<string> =>
  new Set(list.map(({ code }) => code));

/** The label of a code in both languages; the code itself where the list does not know it, so that old rows stay readable. */
export function labelsOf(list: readonly Code[], code: string): Bilingual {
  const { nl, en } = list.find((entry) => entry.code === code) ?? { nl: code, en: code };
  return { nl, en };
}

/** The same in one language. */
export const labelOf = (list: readonly Code[], code: string, language: Language): string =>
  labelsOf(list, code)[language];
