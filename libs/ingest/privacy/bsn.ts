/**
 * Numbers that look like a burgerservicenummer. A gate against mistakes errs towards refusing: one in eleven
 * random nine-digit numbers passes the elfproef, so references are best short or mostly letters.
 */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const LENGTH = WEIGHTS.length;
/** Dots, spaces, dashes and the like between digits, at most so many in a row. */
const LONGEST_SEPARATOR = 3;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The elfproef on exactly nine digits.
 * Source: nine digits, weights 9 8 7 6 5 4 3 2 −1, sum divisible by 11, not 000000000.
 * @example passesElfproef('111222333') === true
 */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

/** A random number in its usual form: whatever else it looks like is chance. */
export const isUuid = (text: string): boolean => UUID.test(text);

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isLetter = (char: string): boolean => /\p{L}/u.test(char);

/** Any nine digits in a row, with or without separators between them, also within a longer number. */
function holdsNineDigits(text: string): boolean {
  let digits = '';
  let separators = 0;
  for (const char of text) {
    if (isDigit(char)) {
      digits = (digits + char).slice(-LENGTH);
      separators = 0;
      if (passesElfproef(digits)) return true;
    } else if (isLetter(char) || ++separators > LONGEST_SEPARATOR) {
      digits = '';
      separators = 0;
    }
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
