import { type FieldProblem, ok, type Result } from '../../kernel/index.js';
import { type DuplicateRow, type Reading, type RefusedRow } from './reading.js';
import { findColumns, type Column, type FileRow } from './columns.js';

/** How the rows of one kind of file become values, and which of them say the same. */
export interface RowKind<K extends string, T> {
  readonly read: (row: number, cells: Readonly<Record<K, string>>) => Result<T, RefusedRow>;
  /** What a value is about: two rows about the same are duplicates, or contradict each other. */
  readonly key: (value: T) => string;
  readonly content: (value: T) => string;
  readonly rowOf: (value: T) => number;
}

/** A row with more or fewer fields than the header: nobody knows which value belongs where. */
export const wrongWidth = (found: number, wanted: number): FieldProblem => ({
  field: '(row)',
  code: 'wrong-number-of-fields',
  params: { found, wanted, context: found > wanted ? 'more' : 'fewer' },
});

const contradicts = (earlier: number): FieldProblem => ({
  field: '(row)',
  code: 'contradicts-earlier-row',
  params: { earlier },
});

/**
 * A whole file: each row taken, the same as an earlier one, or refused with its reasons; the order is kept.
 * @returns the reading, or the required columns that the header lacks
 */
export function readTable<K extends string, T>(
  header: readonly string[],
  rows: Iterable<FileRow>,
  columns: Readonly<Record<K, Column>>,
  kind: RowKind<K, T>,
): Result<Reading<T>, readonly string[]> {
  const found = findColumns(header, columns);
  if (!found.ok) return found;
  const taken = new Map<string, T>();
  const duplicates: DuplicateRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { number, cells } of rows) {
    if (cells.length !== header.length) {
      refused.push({ row: number, errors: [wrongWidth(cells.length, header.length)] });
      continue;
    }
    const result = kind.read(number, found.value(cells));
    if (!result.ok) {
      refused.push(result.error);
      continue;
    }
    const earlier = taken.get(kind.key(result.value));
    if (earlier === undefined) taken.set(kind.key(result.value), result.value);
    else if (kind.content(earlier) === kind.content(result.value))
      duplicates.push({ row: number, of: kind.rowOf(earlier) });
    else refused.push({ row: number, errors: [contradicts(kind.rowOf(earlier))] });
  }
  return ok({ taken: [...taken.values()], duplicates, refused });
}
