/**
 * Numbers that look like a burgerservicenummer. A gate against mistakes errs towards refusing: one in eleven
 * random nine-digit numbers passes the elfproef, so references are best short or mostly letters.
 */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const LENGTH = WEIGHTS.length;
const ZERO = '0'.charCodeAt(0);
/** Dots, spaces, dashes and the like between digits, at most so many in a row. */
const LONGEST_SEPARATOR = 3;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The elfproef on exactly nine digits.
 * Source: nine digits, weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11, not 000000000.
 * @example passesElfproef('111222333') === true
 */
export function passesElfproef(digits: string): boolean {
  return /^\d{9}$/.test(digits) && elfproefEndsAt(digits, LENGTH - 1);
}

/** The elfproef on the nine digits that end at a place, in a text of digits. Plain counting: it runs for every digit that comes in. */
function elfproefEndsAt(digits: string, end: number): boolean {
  let sum = 0;
  let zeros = 0;
  for (let i = 0; i < LENGTH; i++) {
    const digit = digits.charCodeAt(end - LENGTH + 1 + i) - ZERO;
    sum += WEIGHTS[i] * digit;
    if (digit === 0) zeros++;
  }
  return zeros < LENGTH && sum % 11 === 0;
}

/** A random number in its usual form: whatever else it looks like is chance. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** Digits that belong together: what a letter or a longer separator stands between does not. */
const APART = new RegExp(`\\p{L}|[^\\p{L}\\d]{${LONGEST_SEPARATOR + 1},}`, 'u');

/** Any nine digits in a row, with or without separators between them, also within a longer number. */
function holdsNineDigits(text: string): boolean {
  for (const part of text.split(APART)) {
    const digits = part.replace(/\D+/g, '');
    for (let end = LENGTH - 1; end < digits.length; end++) if (elfproefEndsAt(digits, end)) return true;
  }
  return false;
}

/** Spreadsheets drop a leading zero: eight digits on their own count as nine. */
const holdsEightDigits = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d{8}(?!\d)/g)].some(([digits]) => passesElfproef(`0${digits}`));

/**
 * True where a normalised text holds something that looks like a BSN. A UUID is judged group by group: its
 * hyphens separate nothing that belongs together, and one in thirty random ones would be refused otherwise.
 * @example holdsBsn('client 111.222.333') === true
 */
export const holdsBsn = (text: string): boolean =>
  isUuid(text) ? text.split('-').some(holdsNineDigits) : holdsNineDigits(text) || holdsEightDigits(text);
