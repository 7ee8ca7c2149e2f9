/**
 * How spreadsheets know a formula, in the full-width and small forms that some of them fold first, and behind blanks
 * that some of them drop. A dash on its own says that nothing is known, and is none.
 */
const LIKE_A_FORMULA = /^\s*[\t\r\n=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;
const ONLY_A_DASH = /^\s*[-\u2212]{1,2}\s*$/u;

/** A text that no spreadsheet reads as a formula. @example safeCell('=1+1') === "'=1+1" */
export const safeCell = (text: string): string =>
  LIKE_A_FORMULA.test(text) && !ONLY_A_DASH.test(text) ? `'${text}` : text;
