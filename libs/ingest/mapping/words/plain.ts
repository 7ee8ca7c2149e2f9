import { cleanText } from '../../table/clean-text.js';

/** Words that say nothing of what a column or a value is. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...['de', 'het', 'een', 'van', 'voor', 'op', 'in', 'bij', 'ten', 'the', 'a', 'of', 'for', 'on', 'at'],
]);

/**
 * A title or value as its words: small letters without accents, `registeredOn` and `aanmeld_datum` taken apart.
 * @example wordsIn('Datum van aanmelding') // ['datum', 'aanmelding']
 */
export const wordsIn = (text: string): readonly string[] =>
  allWords(text).filter((word) => !EMPTY_WORDS.has(word));

const allWords = (text: string): readonly string[] =>
  cleanText(text)
    .text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '');

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
