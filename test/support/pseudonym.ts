const VOWELS: Readonly<Record<string, string>> = { A: 'Q', E: 'X', I: 'Z', O: 'V', U: 'J', Y: 'W' };
const DIGITS = 'BCDFGHKLMN';
const SHORTEST = 8;

/**
 * A name in a test as a reference that a provider may send: consonants, the same for the same name, and beginning alike
 * where names do.
 */
export const pseudonym = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[AEIOUY]/g, (vowel) => VOWELS[vowel])
    .replace(/\d/g, (digit) => DIGITS[Number(digit)])
    .replace(/[^A-Z]/g, '')
    .padEnd(SHORTEST, 'Z');
