import { type FieldProblem, ok, refuse, type Result } from '../../kernel/index.js';
import { type KnownAreas, readArea } from '../record/area.js';
import { type Reader } from '../record/reader.js';
import {
  codeOf,
  columnsRule,
  type HeaderRule,
  MUNICIPALITY,
  readTable,
  RowReader,
  saysUnknown,
  type Column,
  type FileRow,
  type Reading,
  type TidyTable,
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

/** What the numbers of the file are in; `unsure`: taken as they are, to be held against what is known. */
export type TravelUnit = 'minutes' | 'seconds' | 'unsure';

const LONG_HEADER = Object.values(TRAVEL_COLUMNS).map(({ name }) => name);
const MOST_MINUTES = 1440; // a day
const MOST = { minutes: MOST_MINUTES, seconds: MOST_MINUTES * 60, unsure: MOST_MINUTES * 60 };

/** Whole minutes; seconds are rounded to the nearest. */
function minutesCell(text: string, unit: TravelUnit): Result<number | null, FieldProblem> {
  if (saysUnknown(text)) return ok(null);
  const said = /^\d{1,5}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : NaN;
  if (said <= MOST[unit]) return ok(unit === 'seconds' ? Math.round(said / 60) : said);
  return refuse({ field: 'minutes', code: 'not-minutes', params: { most: MOST[unit] } });
}

/** A code of an area as the file writes it, in four digits. */
const areaCode = (text: string, reader: RowReader, field: string): string =>
  codeOf(text, MUNICIPALITY, reader, field) ?? text;

/**
 * A square matrix (first column: from; header: to), or rows of from, to and minutes.
 * @param known codes of the region's areas
 */
export function travelRule(known: KnownAreas, today: string): HeaderRule {
  const long = columnsRule(TRAVEL_COLUMNS);
  const area = readArea({ ...known, today });
  return {
    fit: (cells) => (isSquareHeader(cells, area) ? 1 : long.fit(cells)),
    use: (header) =>
      isSquareHeader(header, area) ? ok({ isWhole: lacksOwnOnly(header) }) : long.use(header),
  };
}

/** A spreadsheet leaves out the last cell where it is empty: of a square that is the own town of the last area alone. */
const lacksOwnOnly =
  (header: readonly string[]) =>
  (cells: readonly string[]): boolean =>
    cells.length === header.length - 1 &&
    areaCode(cells[0], new RowReader(), '') === areaCode(header[header.length - 1], new RowReader(), '');

/** Codes of areas behind a first cell that is none: that is a row of the matrix. */
function isSquareHeader(cells: readonly string[], area: Reader): boolean {
  const isArea = (text: string): boolean => area(areaCode(text, new RowReader(), ''), '').ok;
  const last = cells.findLastIndex((cell) => cell !== '');
  return last > 0 && !isArea(cells[0]) && cells.slice(1, last + 1).every(isArea);
}

/**
 * A square as the rows `from,to,minutes` that it means. A cut-off row was refused as a whole: its missing cells must
 * not read as "unreachable".
 */
function unfolded(table: TidyTable, area: Reader): TidyTable {
  const parts = table.parts.map(({ header, rows }) => {
    if (!isSquareHeader(header, area)) return { header, rows };
    const titles = header.slice(1);
    const long = rows.flatMap(({ number, cells }): FileRow[] =>
      titles.map((to, i) => ({ number, cells: [cells[0], to, cells[i + 1]] })),
    );
    return { header: LONG_HEADER, rows: long };
  });
  return { ...table, parts };
}

/**
 * A region's travel times, as rows `from,to,minutes` or as a square matrix with area codes in the first row and column.
 * A way within an area that the file leaves blank is left out: nobody is unreachable in the own town.
 * @param table found by `travelRule` of the same areas
 * @param known codes of the region's areas
 * @param today the day on which codes of other years are understood, `YYYY-MM-DD`
 * @returns the reading; a square's cells count as rows, numbered by their row
 */
export function readTravel(
  table: TidyTable,
  known: KnownAreas,
  { today, unit = 'minutes' }: { readonly today: string; readonly unit?: TravelUnit },
): Reading<TravelRow> {
  const read = readArea({ ...known, today });
  const area = (
    cells: Readonly<Record<TravelColumn, string>>,
    key: 'from' | 'to',
    reader: RowReader,
  ): string => {
    const code = areaCode(cells[key], reader, key);
    const isKnown = read(code, key);
    return reader.take(isKnown.ok ? ok(code) : isKnown, '');
  };
  return readTable(unfolded(table, read), TRAVEL_COLUMNS, {
    read: (row, cells, reader) => ({
      row,
      from: area(cells, 'from', reader),
      to: area(cells, 'to', reader),
      minutes: reader.take(minutesCell(cells.minutes, unit), null),
    }),
    key: ({ from, to }) => `${from}|${to}`,
    content: ({ minutes }) => String(minutes),
    rowOf: ({ row }) => row,
  });
}
