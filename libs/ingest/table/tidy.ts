import { atOnce, type FieldProblem, ok, refuse, type Result, type Steps } from '../../kernel/index.js';
import { cleanText, folded, isClean } from './clean-text.js';
import { type Column, type FileRow, findColumns, headerFit, type HeaderProblem } from './columns.js';
import { type FileNote, NoteCounter } from './notes.js';
import { type RefusedRow } from './reading.js';

/** How a header is known among the rows of a file. */
export interface HeaderRule {
  /** How much of a header this row is; 1 or more = enough to read the file by it. */
  fit(this: void, cells: readonly string[]): number;
  /** Whether `fit` would be 1 or more, where that is told sooner: it is asked of every row. */
  isOne?(this: void, cells: readonly string[]): boolean;
  /** How rows are under this header, or why it can't be used. */
  use(this: void, header: readonly string[]): Result<UsableHeader, HeaderProblem>;
}

export interface UsableHeader {
  /** Whether a row with fewer cells than the header has all that is needed: a cut-off row has not. */
  isWhole(this: void, cells: readonly string[]): boolean;
}

/** The header of a file with these columns. */
export function columnsRule(columns: Readonly<Record<string, Column>>): HeaderRule {
  const required = Object.values(columns).filter((column) => column.required).length;
  return {
    fit: (cells) => headerFit(cells, columns) / required,
    use: (header) => {
      const found = findColumns(header, columns);
      return found.ok ? ok({ isWhole: (cells) => cells.length > found.value.lastNeeded }) : found;
    },
  };
}

/** Rows under one header, each of them as wide as that and clean. */
export interface TablePart {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

/** A file as a table; in several parts where files were joined, each with the header that it came with. */
export interface TidyTable {
  readonly parts: readonly TablePart[];
  /** Rows of which nobody can tell which value belongs where. */
  readonly refused: readonly RefusedRow[];
  readonly notes: readonly FileNote[];
}

export type NoTable = HeaderProblem | { readonly code: 'no-text' };

/** Rows in which a header is looked for: titles and remarks may stand above it. */
const HEADER_WITHIN = 40;

/** A row with more or fewer fields than the header: nobody knows which value belongs where. */
export const wrongWidth = (found: number, wanted: number): FieldProblem => ({
  field: '(row)',
  code: 'wrong-number-of-fields',
  params: { found, wanted, context: found > wanted ? 'more' : 'fewer' },
});

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** `sep=;` as a row: what its separator leaves of it. */
const isSepRow = (cells: readonly string[]): boolean =>
  /^sep=.?$/i.test(cells[0] ?? '') && isEmpty(cells.slice(1));

function* cleanRows(rows: readonly FileRow[], notes: NoteCounter): Steps<FileRow[]> {
  const clean: FileRow[] = [];
  for (const { number, cells } of rows) {
    yield;
    const texts = cells.every(isClean)
      ? cells
      : cells.map((cell) => {
          const { text, invisible, protectedText } = cleanText(cell);
          if (invisible) notes.add('invisible-characters', { row: number });
          if (protectedText) notes.add('protected-text', { row: number });
          return text;
        });
    if (!isEmpty(texts)) clean.push({ number, cells: texts });
  }
  return clean;
}

/** Without the nameless columns at its end, which are nobody's. */
function trimmed(header: readonly string[]): readonly string[] {
  const last = header.findLastIndex((title) => title !== '');
  return header.slice(0, last + 1);
}

/** A header in two rows: a merged title above, the columns below it, and some of them in the upper row only. */
const inTwoRows = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => lower[i] || (upper[i] ?? ''));

interface FoundHeader {
  readonly header: readonly string[];
  /** Index of the first row below it. */
  readonly below: number;
  readonly rowsOfIt: number;
}

function findHeader(rows: readonly FileRow[], rule: HeaderRule): FoundHeader {
  const near = rows.slice(0, HEADER_WITHIN);
  const whole = near.findIndex(({ cells }) => rule.fit(cells) >= 1);
  if (whole >= 0) return { header: rows[whole].cells, below: whole + 1, rowsOfIt: 1 };
  for (const [i, { cells, number }] of near.entries()) {
    const next = near[i + 1];
    if (next?.number !== number + 1) continue;
    const both = inTwoRows(cells, next.cells);
    if (rule.fit(both) >= 1) return { header: both, below: i + 2, rowsOfIt: 2 };
  }
  const fits = near.map(({ cells }) => rule.fit(cells));
  const best = fits.indexOf(Math.max(...fits));
  return { header: rows[best].cells, below: best + 1, rowsOfIt: 1 };
}

/** What is above a header and could be data of its own is refused: nobody said what its columns are. */
function aboveHeader(above: readonly FileRow[], width: number, notes: NoteCounter): RefusedRow[] {
  const refused: RefusedRow[] = [];
  for (const { number, cells } of above) {
    if (isSepRow(cells)) continue;
    const filled = cells.filter((cell) => cell !== '').length;
    if (filled * 2 > width && filled > 2)
      refused.push({ row: number, errors: [{ field: '(row)', code: 'above-header' }] });
    else notes.add('rows-above-header', { row: number });
  }
  return refused;
}

/**
 * A file as people have it, as a table: what nobody sees is taken out, the header is found under what stands above it,
 * the header of a file that was joined begins a part of its own, nameless columns at the end and missing cells of columns that may
 * be missing are made up for. Everything of it is counted. What a cell means is left to the strict readers.
 * @param rows split, in the order of the file
 */
export const tidyTable = (rows: readonly FileRow[], rule: HeaderRule): Result<TidyTable, NoTable> =>
  atOnce(tidyTableInSteps(rows, rule));

/** The same, row by row. */
export function* tidyTableInSteps(
  rows: readonly FileRow[],
  rule: HeaderRule,
): Steps<Result<TidyTable, NoTable>> {
  const notes = new NoteCounter();
  const clean = yield* cleanRows(rows, notes);
  if (clean.length === 0) return refuse({ code: 'no-text' });
  const found = findHeader(clean, rule);
  const header = trimmed(found.header);
  const usable = rule.use(header);
  if (!usable.ok) return usable;
  if (found.rowsOfIt === 2) notes.add('header-in-two-rows', { row: clean[found.below - 2].number });
  notes.add('nameless-columns', { count: found.header.length - header.length });
  const refused = aboveHeader(clean.slice(0, found.below - found.rowsOfIt), header.length, notes);
  const read = yield* partsBelow(clean.slice(found.below), { header, usable: usable.value, rule, notes });
  return ok({ parts: read.parts, refused: [...refused, ...read.refused], notes: notes.notes });
}

interface Below {
  readonly header: readonly string[];
  readonly usable: UsableHeader;
  readonly rule: HeaderRule;
  readonly notes: NoteCounter;
}

interface OpenPart extends TablePart {
  readonly rows: FileRow[];
  readonly usable: UsableHeader;
}

function* partsBelow(
  below: readonly FileRow[],
  { header, usable, rule, notes }: Below,
): Steps<{ parts: TablePart[]; refused: RefusedRow[] }> {
  const isHeader = rule.isOne ?? ((cells: readonly string[]) => rule.fit(cells) >= 1);
  let part: OpenPart | null = { header, rows: [], usable };
  const parts = [part];
  const refused: RefusedRow[] = [];
  for (const { number, cells } of ungluedRows(below, header)) {
    yield;
    if (isSepRow(cells)) continue;
    if (cells.length > 1 && isHeader(cells)) {
      const titles = trimmed(cells);
      const use = rule.use(titles);
      part = use.ok ? { header: titles, rows: [], usable: use.value } : null;
      if (part !== null) parts.push(part);
      notes.add('second-header', { row: number });
      continue;
    }
    const row = part === null ? null : asWideAs(part.header.length, cells);
    if (part === null || row === null || (row.length < part.header.length && !part.usable.isWhole(row))) {
      const wrong = part === null ? otherColumns : wrongWidth(cells.length, part.header.length);
      refused.push({ row: number, errors: [wrong] });
      continue;
    }
    if (cells.length < part.header.length) notes.add('short-rows', { row: number });
    const { header: titles } = part;
    part.rows.push({
      number,
      cells: row.length === titles.length ? row : titles.map((_, i) => row[i] ?? ''),
    });
  }
  return { parts, refused };
}

function* ungluedRows(rows: readonly FileRow[], header: readonly string[]): Generator<FileRow> {
  for (const row of rows) yield* unglued(row, header);
}

/**
 * The last row of a file that had no line end, with the header of the next glued to it, as the two rows that they are;
 * they have one number.
 */
function unglued(row: FileRow, header: readonly string[]): FileRow[] {
  const { number, cells } = row;
  const last = header.length - 1;
  if (last < 1 || cells.length < header.length + last || !cells[last].endsWith(header[0])) return [row];
  const again = cells.slice(header.length, header.length + last);
  if (again.some((title, i) => folded(title) !== folded(header[i + 1]))) return [row];
  if (cells.length > header.length + last && !isEmpty(cells.slice(header.length + last))) return [row];
  const value = cells[last].slice(0, cells[last].length - header[0].length).trim();
  return [
    { number, cells: [...cells.slice(0, last), value] },
    { number, cells: header },
  ];
}

/** A header in the middle of the file that can't be used: what is below it is nobody's. */
const otherColumns: FieldProblem = Object.freeze({ field: '(row)', code: 'other-columns' });

/** Without empty cells beyond the header; null where one of those says something. */
function asWideAs(width: number, cells: readonly string[]): readonly string[] | null {
  if (cells.length <= width) return cells;
  return isEmpty(cells.slice(width)) ? cells.slice(0, width) : null;
}
