import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { type KnownAreas, readArea } from '../record/area.js';
import { type Reader } from '../record/reader.js';
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
  /** As the file names them: codes of any year. */
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
  readArea: Reader,
): Result<TravelRow, RefusedRow> {
  const reader = new RowReader();
  const area = (key: 'from' | 'to'): string => {
    const known = readArea(cells[key], key);
    return reader.take(known.ok ? ok(cells[key]) : known, '');
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
  readArea: Reader,
): { rows: FileRow[]; refused: RefusedRow[] } | null {
  const titles = header.slice(1).map(cleanCell);
  if (titles.length === 0 || !titles.every((title) => readArea(title, '').ok)) return null;
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
 * @param known codes of the region's areas
 * @param today the day on which codes of other years are understood, `YYYY-MM-DD`
 * @returns the reading (a square's cells count as rows, numbered by their row), or the columns that the header lacks
 */
export function readTravel(
  header: readonly string[],
  rows: readonly FileRow[],
  known: KnownAreas,
  today: string,
): Result<Reading<TravelRow>, readonly string[]> {
  const area = readArea({ ...known, today });
  const square = unfolded(header, rows, area);
  const reading = readTable(square ? LONG_HEADER : header, square?.rows ?? rows, TRAVEL_COLUMNS, {
    read: (row, cells) => readRow(row, cells, area),
    key: ({ from, to }) => `${from}|${to}`,
    content: ({ minutes }) => String(minutes),
    rowOf: ({ row }) => row,
  });
  return reading.ok && square
    ? ok({ ...reading.value, refused: [...reading.value.refused, ...square.refused] })
    : reading;
}
