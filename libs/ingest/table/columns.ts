import { ok, refuse, type Result } from '../../kernel/index.js';
import { folded } from './clean-text.js';

/** A column of a file by its name in the source; `aliases` are names under which it is also published. */
export interface Column {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Without it the file cannot be read; an optional column that is absent reads as empty. */
  readonly required: boolean;
  /** Holds several codes: it may come in numbered columns (`AGBcode 1` … `AGBcode 26`), which are read as one. */
  readonly many?: true;
}

/** A split row as it stands in the file; `number` is what a spreadsheet shows for it, the first being 1. */
export interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads the cells of a row by key, each clean. */
export type CellsOf<K extends string> = (cells: readonly string[]) => Readonly<Record<K, string>>;

/** Between the codes of a column that holds several. */
export const JOINER = '|';

export const cleanCell = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A header that cannot be used. */
export type HeaderProblem =
  | { readonly code: 'columns-missing'; readonly missing: readonly string[] }
  /** Two columns of one name, by their place, 1-based: of the two values nobody knows which is meant. */
  | { readonly code: 'columns-repeated'; readonly one: number; readonly other: number };

export interface FoundColumns<K extends string> {
  readonly cellsOf: CellsOf<K>;
  /** Columns that were joined, by the name of ours, and of how many. */
  readonly joined: readonly { readonly field: string; readonly count: number }[];
  /** The last place that a row has to have, 0-based: behind it there is nothing that is needed. */
  readonly lastNeeded: number;
}

/** `AGBcode 12`, `AGBcode_12`, `AGBcode12` and `AGBcode (12)` are numbered columns of `AGBcode`. */
const numbered = (title: string): string => title.replace(/[ _-]?\(?\d{1,2}\)?$/, '');

const namesOf = ({ name, aliases = [] }: Column): readonly string[] => [name, ...aliases].map(folded);

/** Which of our columns a title of a header is. */
function columnOf(title: string, columns: readonly (readonly [string, Column])[]): string | null {
  const found = columns.find(
    ([, column]) =>
      namesOf(column).includes(title) || (column.many === true && namesOf(column).includes(numbered(title))),
  );
  return found?.[0] ?? null;
}

/**
 * Finds the columns in a header, in any order and case; others are ignored.
 * @returns a reader of rows, or why the header can't be used
 */
export function findColumns<K extends string>(
  header: readonly string[],
  columns: Readonly<Record<K, Column>>,
): Result<FoundColumns<K>, HeaderProblem> {
  const entries = Object.entries(columns) as [K, Column][];
  const titles = header.map(folded);
  const places = new Map<string, number[]>();
  for (const [i, title] of titles.entries()) {
    if (title === '') continue;
    const key = columnOf(title, entries);
    const of = key ?? `other ${title}`;
    const earlier = places.get(of);
    const isList = key !== null && columns[key as K].many === true;
    if (earlier === undefined) places.set(of, [i]);
    else if (isList) earlier.push(i);
    else return refuse({ code: 'columns-repeated', one: earlier[0] + 1, other: i + 1 });
  }
  const missing = entries.filter(([key, { required }]) => required && !places.has(key));
  if (missing.length > 0)
    return refuse({ code: 'columns-missing', missing: missing.map(([, { name }]) => name) });
  const found = entries.map(([key]) => [key, places.get(key) ?? []] as const);
  const textOf = (cells: readonly string[], at: readonly number[]): string => {
    if (at.length < 2) return at.length === 0 ? '' : (cells[at[0]] ?? '');
    const said = at.map((i) => cells[i] ?? '').filter((cell) => cell !== '' && cell !== '-');
    return said.join(JOINER);
  };
  return ok({
    cellsOf: (cells) =>
      Object.fromEntries(found.map(([key, at]) => [key, textOf(cells, at)])) as Readonly<Record<K, string>>,
    joined: found.flatMap(([key, at]) =>
      at.length > 1 ? [{ field: columns[key].name, count: at.length }] : [],
    ),
    lastNeeded: Math.max(
      -1,
      ...found.map(([key, at]) => (columns[key].required && at.length > 0 ? Math.min(...at) : -1)),
    ),
  });
}

/** How many of the required columns a row has as titles: what a separator and a header are found by. */
export function headerFit(cells: readonly string[], columns: Readonly<Record<string, Column>>): number {
  const titles = new Set(cells.map(folded));
  const stems = new Set([...titles].map(numbered));
  return Object.values(columns).filter(
    (column) =>
      column.required &&
      namesOf(column).some((name) => titles.has(name) || (column.many === true && stems.has(name))),
  ).length;
}
