/** Where somebody lives to the house, and when somebody was born. On normalised text. */
const POSTCODE = /(?<![A-Z0-9])[1-9]\d{3}([\s\-_]?)([A-Z]{2})(?![A-Z0-9])/gi;
/** "2026 en 2027" is no postcode. */
const SHORT_WORDS = new Set(['en', 'in', 'of', 'op', 'te', 'de', 'is', 'to', 'or', 'at']);

/** The four digits alone are coarse enough (PC4); with the letters they name a street. */
export const holdsPostcode = (text: string): boolean =>
  [...text.matchAll(POSTCODE)].some(
    ([, separator, letters]) => separator !== ' ' || !SHORT_WORDS.has(letters),
  );

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const MONTH_NAME = '(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*';
const SEPARATOR = '[\\s./\\-_]{1,2}';
const DATES = [
  `${YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}`,
  `${DAY}${SEPARATOR}${MONTH}${SEPARATOR}${YEAR}`,
  `${MONTH}${SEPARATOR}${DAY}${SEPARATOR}${YEAR}`,
  `${DAY}${SEPARATOR}${MONTH_NAME}${SEPARATOR}${YEAR}`,
  '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}',
].map((pattern) => new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'i'));

/** Any full date: where a date is no field's business, it can only be somebody's. */
export const holdsDate = (text: string): boolean => DATES.some((pattern) => pattern.test(text));
