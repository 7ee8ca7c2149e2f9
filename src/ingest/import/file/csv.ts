import { CsvError, parse } from 'csv-parse/sync';
import { findColumns, folded, type Column, type FileRow } from '../../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../../libs/kernel/index.js';

export interface CsvTable {
  readonly header: readonly string[];
  /** Without empty rows; numbered as a spreadsheet does, the header being row 1. */
  readonly rows: readonly FileRow[];
  readonly separator: ',' | ';' | 'tab';
}

type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** A field that never ends would otherwise swallow the file and the memory with it. */
const LONGEST_ROW = 1_000_000;

/** Each of them ends a row, also where a file mixes them, as joined files do. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

const records = (text: string, delimiter: Separator, to?: number): string[][] =>
  parse(text, {
    delimiter,
    relax_column_count: true,
    record_delimiter: LINE_ENDS,
    max_record_size: LONGEST_ROW,
    ...(to === undefined ? {} : { to }),
  });

/** The header split by the separator under which most of the wanted columns are found; then by the one with most fields. */
function detect(text: string, columns: Readonly<Record<string, Column>>): Separator {
  const wanted = Object.values(columns).filter(({ required }) => required).length;
  const score = (separator: Separator): number => {
    let header: string[];
    try {
      header = records(text, separator, 1)[0] ?? [];
    } catch {
      return -1; // a quote that makes no sense with this separator
    }
    const found = findColumns(header, columns);
    return (found.ok ? wanted : wanted - found.error.length) * 1000 + Math.min(header.length, 999);
  };
  return SEPARATORS.map((separator) => ({ separator, score: score(separator) })).reduce((best, next) =>
    next.score > best.score ? next : best,
  ).separator;
}

function whatIsWrong(error: CsvError): string {
  const line = typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : '';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quotation mark opens a field that never ends: the file is cut off, or a quotation mark inside a text is not doubled (expected "")${line}. Nothing was imported.`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return `A quotation mark stands in the middle of a field${line}: expected it doubled ("") in a field between quotation marks. Nothing was imported.`;
    case 'CSV_MAX_RECORD_SIZE':
      return `A row is longer than ${LONGEST_ROW} characters${line}: expected rows on lines of their own. Nothing was imported.`;
    default:
      return `The file cannot be split into rows${line}: expected CSV. Nothing was imported.`;
  }
}

/**
 * Two columns of one name, or a column under two of its names: of the two values nobody knows which is meant. The name
 * is not repeated, as a header may be anything.
 */
function repeatedColumn(header: readonly string[], columns: Readonly<Record<string, Column>>): string | null {
  const first = new Map<string, number>();
  for (const [i, title] of header.entries()) {
    const name = folded(title);
    const known = Object.values(columns).find((column) =>
      [column.name, ...(column.aliases ?? [])].some((one) => folded(one) === name),
    );
    const key = known === undefined ? name : folded(known.name);
    const earlier = first.get(key);
    if (earlier !== undefined && key !== '')
      return `Columns ${earlier + 1} and ${i + 1} have the same name in the header: leave out or rename one of them. Nothing was imported.`;
    first.set(key, i);
  }
  return null;
}

/** Splits CSV text by `,`, `;` or tab, whichever its header was written with. */
export function splitCsv(text: string, columns: Readonly<Record<string, Column>>): Result<CsvTable, string> {
  const separator = detect(text, columns);
  let all: string[][];
  try {
    all = records(text, separator);
  } catch (error) {
    if (error instanceof CsvError) return refuse(whatIsWrong(error));
    throw error;
  }
  const numbered = all.map((cells, i) => ({ number: i + 1, cells }));
  const [header, ...rows] = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined) return refuse('The file holds no text. Expected a header row.');
  const repeated = repeatedColumn(header.cells, columns);
  if (repeated !== null) return refuse(repeated);
  return ok({ header: header.cells, rows, separator: separator === '\t' ? 'tab' : separator });
}
