import { isUuid } from './bsn.js';
import { looksRandom } from './random-look.js';

/** Of a provider that declares no other form: references drawn by chance, in which no word and no number of anybody fits. */
export const RANDOM_FORM = 'random';

/** A reference as a system counts: letters that are always the same, a year and a month of registration, a number. */
interface CountedForm {
  readonly prefix: string;
  readonly pattern: RegExp;
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  /** How many digits the number has, and characters all of it. */
  readonly digits: number;
  readonly length: number;
}
export interface ReferenceForm {
  /** As it was declared. */
  readonly text: string;
  readonly counted: CountedForm | null;
}

const HEXADECIMAL = /^[0-9a-f]{24,64}$/i;
/** Without vowels no word, and without digits no date and no number. */
const CONSONANTS = /^[BCDFGHJKLMNPQRSTVWXZ]{8,26}$/i;
/** Three letters are no name that leads to anybody, for they are the same in every reference. */
const DECLARED = /^([A-Za-z]{0,3})(-?)(?:(YYYY)(-?)(?:(MM)(-?))?)?(#{3,8})$/;
/** After a year no more: six digits would be a day, eight a BSN. */
const MOST_AFTER_YEAR = 5;
const FIRST_YEAR = 2000;

/**
 * Reads the form in which a provider writes its references, as it is declared when it is set up: `random`, or a pattern
 * such as `C-######`, `########`, `YYYY-#####` or `YYYY-MM-####`, where YYYY and MM are the year and month of
 * registration and each # is a digit. Nine digits or more could be a BSN and cannot be declared.
 * @returns null for anything else
 * @example readReferenceForm('YYYY-MM-####')?.counted?.digits === 4
 */
export function readReferenceForm(text: string): ReferenceForm | null {
  if (text === RANDOM_FORM) return { text, counted: null };
  const parts = DECLARED.exec(text);
  if (parts === null) return null;
  const [, prefix, dash, year, yearDash, month, monthDash, counter] = parts;
  if (prefix === '' && dash !== '') return null;
  if (year !== undefined && counter.length > MOST_AFTER_YEAR) return null;
  const before = `${prefix}${dash}`;
  const dated = year === undefined ? '' : `(?<year>\\d{4})${yearDash}`;
  const monthly = month === undefined ? '' : `(?:0[1-9]|1[0-2])${monthDash}`;
  return {
    text,
    counted: {
      prefix,
      pattern: new RegExp(`^${before}${dated}${monthly}\\d{${counter.length}}$`),
      hasYear: year !== undefined,
      hasMonth: month !== undefined,
      digits: counter.length,
      length: text.length,
    },
  };
}

/**
 * Whether a reference has the form.
 * @param year of the push: no reference is from a later one
 */
export function hasForm({ counted }: ReferenceForm, reference: string, year: number): boolean {
  if (counted === null)
    return (
      CONSONANTS.test(reference) ||
      ((isUuid(reference) || HEXADECIMAL.test(reference)) && looksRandom(reference))
    );
  const parts = counted.pattern.exec(reference);
  if (parts === null) return false;
  const from = Number(parts.groups?.['year'] ?? FIRST_YEAR);
  return from >= FIRST_YEAR && from <= year;
}

/** The number at the end of a reference that has this form; null where the form counts nothing, or it has another. */
export function counterOf({ counted }: ReferenceForm, reference: string): number | null {
  if (counted === null || reference.length !== counted.length) return null;
  const number = Number(reference.slice(-counted.digits));
  return Number.isInteger(number) ? number : null;
}

/** Whether some numbers of this form look like a date or a BSN by chance: six to eight digits, or a year and four. */
export const mayLookAlike = ({ counted }: ReferenceForm): boolean =>
  counted !== null && (counted.hasYear ? !counted.hasMonth && counted.digits === 4 : counted.digits >= 6);

/** The elfproef on eight digits, of which the ninth, the first, was a zero: by arithmetic, for whole lists. */
function isShortBsn(number: number): boolean {
  let sum = -(number % 10);
  for (let rest = Math.floor(number / 10), weight = 2; rest > 0; rest = Math.floor(rest / 10), weight++)
    sum += weight * (rest % 10);
  return number > 0 && sum % 11 === 0;
}

const isDayAndMonth = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** Two numbers of two digits, in either order. */
const readsAsDay = (fourDigits: number): boolean => {
  const first = Math.floor(fourDigits / 100);
  const second = fourDigits % 100;
  return isDayAndMonth(first, second) || isDayAndMonth(second, first);
};
const isBirthYear = (year: number, thisYear: number): boolean => year >= 1900 && year <= thisYear;

/**
 * Whether a number of this form reads as somebody's date of birth, or as a BSN that lost its leading zero.
 * @param counter as `counterOf` gives it
 */
export function looksLikeSomebody({ counted }: ReferenceForm, counter: number, year: number): boolean {
  if (counted === null || counted.hasMonth) return false;
  if (counted.hasYear) return counted.digits === 4 && readsAsDay(counter);
  switch (counted.digits) {
    case 6:
      // 140385 or 850314
      return readsAsDay(Math.floor(counter / 100)) || readsAsDay(counter % 10_000);
    case 7:
    case 8:
      return (
        (isBirthYear(counter % 10_000, year) && readsAsDay(Math.floor(counter / 10_000))) ||
        (isBirthYear(Math.floor(counter / 10_000), year) && readsAsDay(counter % 10_000)) ||
        (counted.digits === 8 && isShortBsn(counter))
      );
    default:
      return false;
  }
}
