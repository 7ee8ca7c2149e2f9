import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import {
  cleanCell,
  readTable,
  RowReader,
  wrongWidth,
  type Column,
  type FileRow,
  type Reading,
  type RefusedRow,
} from '../table/index.js';

/** One way of a region's own travel matrix; minutes null = unreachable. */
export interface TravelRow {
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly minutes: number | null;
}

export const TRAVEL_COLUMNS = {
  from: { name: 'from', aliases: ['van', 'from_area'], required: true },
  to: { name: 'to', aliases: ['naar', 'to_area'], required: true },
  minutes: { name: 'minutes', aliases: ['minuten'], required: true },
} as const satisfies Readonly<Record<string, Column>>;
type TravelColumn = keyof typeof TRAVEL_COLUMNS;

const LONG_HEADER = ['from', 'to', 'minutes'];
const MOST_MINUTES = 1440; // a day

function minutesCell(text: string): Result<number | null, FieldProblem> {
  if (text === '' || text === '-') return ok(null);
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (minutes <= MOST_MINUTES) return ok(minutes);
  return refuse({ field: 'minutes', code: 'not-minutes', params: { most: MOST_MINUTES } });
}

function readRow(
  row: number,
  cells: Readonly<Record<TravelColumn, string>>,
  areas: ReadonlySet<string>,
): Result<TravelRow, RefusedRow> {
  const reader = new RowReader();
  const area = (key: 'from' | 'to'): string => {
    const known = areas.has(cells[key]) ? ok(cells[key]) : refuse({ field: key, code: 'unknown-area' });
    return reader.take(known, '');
  };
  const way: TravelRow = {
    row,
    from: area('from'),
    to: area('to'),
    minutes: reader.take(minutesCell(cells.minutes), null),
  };
  return reader.errors.length === 0 ? ok(way) : refuse({ row, errors: reader.errors });
}

/**
 * A square matrix (first column: from; header: to) as the rows `from,to,minutes` that it means; null when it is none.
 * A cut-off row is refused as a whole: its missing cells must not read as "unreachable".
 */
function unfolded(
  header: readonly string[],
  rows: readonly FileRow[],
  areas: ReadonlySet<string>,
): { rows: FileRow[]; refused: RefusedRow[] } | null {
  const titles = header.slice(1).map(cleanCell);
  if (titles.length === 0 || !titles.every((title) => areas.has(title))) return null;
  const refused: RefusedRow[] = [];
  const long = rows.flatMap(({ number, cells }) => {
    if (cells.length === header.length)
      return titles.map((to, i) => ({ number, cells: [cells[0], to, cells[i + 1]] }));
    refused.push({ row: number, errors: [wrongWidth(cells.length, header.length)] });
    return [];
  });
  return { rows: long, refused };
}

/**
 * A region's travel times, as rows `from,to,minutes` or as a square matrix with area codes in the first row and column.
 * @param areas codes of the region's areas
 * @returns the reading (a square's cells count as rows, numbered by their row), or the columns that the header lacks
 */
export function readTravel(
  header: readonly string[],
  rows: readonly FileRow[],
  areas: ReadonlySet<string>,
): Result<Reading<TravelRow>, readonly string[]> {
  const square = unfolded(header, rows, areas);
  const reading = readTable(square ? LONG_HEADER : header, square?.rows ?? rows, TRAVEL_COLUMNS, {
    read: (row, cells) => readRow(row, cells, areas),
    key: ({ from, to }) => `${from}|${to}`,
    content: ({ minutes }) => String(minutes),
    rowOf: ({ row }) => row,
  });
  return reading.ok && square
    ? ok({ ...reading.value, refused: [...reading.value.refused, ...square.refused] })
    : reading;
}
