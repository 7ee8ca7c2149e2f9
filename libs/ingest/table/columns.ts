import { ok, refuse, type Result } from '../../kernel/index.js';

/** A column of a file by its name in the source; `aliases` are names under which it is also published. */
export interface Column {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Without it the file cannot be read; an optional column that is absent reads as empty. */
  readonly required: boolean;
}

/** A split row as it stands in the file; `number` is what an editor or spreadsheet shows (the header is row 1). */
export interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads the cells of a row by key, trimmed and in Unicode normal form C, so that two encodings of a file compare equal. */
export type CellsOf<K extends string> = (cells: readonly string[]) => Readonly<Record<K, string>>;

export const cleanCell = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Texts compared as people read them: case, surrounding and repeated blanks do not matter. */
export const folded = (text: string): string => cleanCell(text).toLowerCase();

/**
 * Finds the columns in a header, in any order and case; others are ignored.
 * @returns a reader of rows, or the names of the required columns that are missing
 */
export function findColumns<K extends string>(
  header: readonly string[],
  columns: Readonly<Record<K, Column>>,
): Result<CellsOf<K>, readonly string[]> {
  const keys = Object.keys(columns) as K[];
  const positions = new Map<string, number>();
  header.forEach((title, i) => {
    if (!positions.has(folded(title))) positions.set(folded(title), i);
  });
  const positionOf = ({ name, aliases = [] }: Column): number =>
    [name, ...aliases].map((title) => positions.get(folded(title))).find((at) => at !== undefined) ?? -1;
  const found = keys.map((key) => [key, positionOf(columns[key])] as const);
  const missing = found
    .filter(([key, at]) => at < 0 && columns[key].required)
    .map(([key]) => columns[key].name);
  if (missing.length > 0) return refuse(missing);
  return ok(
    (cells) =>
      Object.fromEntries(
        found.map(([key, at]) => [key, at < 0 ? '' : cleanCell(cells[at] ?? '')]),
      ) as Readonly<Record<K, string>>,
  );
}
