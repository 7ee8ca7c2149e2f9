import type { Language } from '../../../words/pages.js';

/** A number stays one; text is text, whatever it begins with. */
export type CsvCell = string | number | null;

/**
 * How spreadsheets know a formula, in the full-width and small forms that some of them fold first, and behind blanks
 * that some of them drop.
 */
const LIKE_A_FORMULA = /^\s*[\t\r\n=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;

const quoted = (text: string): string =>
  `"${(LIKE_A_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The only writer of the tables that leave as a file: no cell of text is ever read as a formula. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows
    .map((row) => row.map((cell) => (typeof cell === 'number' ? `"${cell}"` : quoted(cell ?? ''))).join(','))
    .join('\r\n');

/** What Excel in each language takes for the end of a cell, and for the point in a number. */
const OF_EXCEL: Record<Language, { readonly end: string; readonly decimal: string }> = {
  nl: { end: ';', decimal: ',' },
  en: { end: ',', decimal: '.' },
};
/** Without it Excel reads UTF-8 as a code page of its own, and "é" as two signs. */
const BYTE_ORDER_MARK = '\ufeff';

/** The same for Excel in the reader's language, which opens it with a double click: numbers are numbers, é is é. */
export function csvForExcel(rows: readonly (readonly CsvCell[])[], language: Language): string {
  const { end, decimal } = OF_EXCEL[language];
  // A number in quotes would be text to it.
  const written = (cell: CsvCell): string =>
    typeof cell === 'number' ? String(cell).replace('.', decimal) : quoted(cell ?? '');
  return BYTE_ORDER_MARK + rows.map((row) => row.map(written).join(end)).join('\r\n');
}
