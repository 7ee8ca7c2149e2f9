import { cleanText } from '../../table/clean-text.js';

/** Words that say nothing of what a column or a value is. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...['de', 'het', 'een', 'van', 'voor', 'op', 'in', 'bij', 'ten', 'the', 'a', 'of', 'for', 'on', 'at'],
]);

/**
 * A title or value as its words: small letters without accents, `registeredOn` and `aanmeld_datum` taken apart.
 * @example wordsIn('Datum van aanmelding') // ['datum', 'aanmelding']
 */
export const wordsIn = (text: string): readonly string[] => allWords(text).filter(saysSomething);

const saysSomething = (word: string): boolean => !EMPTY_WORDS.has(word);

/** Both of them, for whoever asks of every cell of a file. @example keyAndWords('Datum van aanmelding').key === 'datumvanaanmelding' */
export function keyAndWords(text: string): { readonly key: string; readonly words: readonly string[] } {
  const all = allWords(text);
  return { key: all.join(''), words: all.filter(saysSomething) };
}

const ASCII = /^[ -~]*$/;
/** Nothing to take apart: `Groningen`, `ADHD`, a reference. */
const ONE_WORD = /^(?:[A-Z]?[a-z0-9+]+|[A-Z0-9+]+)$/;

/** Most texts of a list have no accents: they are taken apart in a fraction of the time, and to the same words. */
function allWords(text: string): readonly string[] {
  if (ONE_WORD.test(text)) return [text.toLowerCase()];
  const clean = cleanText(text).text;
  const words = ASCII.test(clean)
    ? clean
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9+]+/)
    : clean
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}+]+/u);
  return words.filter((word) => word !== '');
}

/** Texts that are equal but for case, accents, blanks and punctuation. @example plain('Aanmeld-datum') === 'aanmelddatum' */
export const plain = (text: string): string => allWords(text).join('');

/** What the names of disorders end in, which tells none from another. */
const ENDINGS =
  /(?:spectrum)?(?:stoornissen|stoornis|disorders?|problematiek|problemen|klachten|complaints|problems)$/;
const QUALIFIERS: ReadonlySet<string> = new Set([
  ...['stoornis', 'stoornissen', 'disorder', 'disorders', 'problematiek', 'klachten', 'problemen'],
  ...['verwante', 'gerelateerde', 'related', 'and', 'en', 'andere', 'other', 'spectrum'],
]);

/** What is left of a name without how disorders are called. @example stem('Angststoornis') === 'angst' */
export const stem = (text: string): string =>
  wordsIn(text)
    .filter((word) => !QUALIFIERS.has(word))
    .map((word) => (word.length > 8 ? word.replace(ENDINGS, '') : word))
    .filter((word) => word !== '')
    .join(' ');
