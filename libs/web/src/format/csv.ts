/** A number stays one; text is text, whatever it begins with. */
export type CsvCell = string | number | null;

/**
 * How spreadsheets know a formula, in the full-width and small forms that some of them fold first, and behind blanks
 * that some of them drop.
 */
const LIKE_A_FORMULA = /^\s*[\t\r\n=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;

function written(cell: CsvCell): string {
  if (typeof cell === 'number') return `"${cell}"`;
  const text = cell ?? '';
  return `"${(LIKE_A_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The only writer of the tables that leave as a file: no cell of text is ever read as a formula. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => row.map(written).join(',')).join('\r\n');
