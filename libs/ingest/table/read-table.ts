import { type FieldProblem, ok, type Result, UNCOMPUTED } from '../../kernel/index.js';
import { type Column, findColumns } from './columns.js';
import { NoteCounter } from './notes.js';
import { type DuplicateRow, type Reading, type RefusedRow, RowReader } from './reading.js';
import { type TidyTable } from './tidy.js';

/** How the rows of one kind of file become values, and which of them say the same. */
export interface RowKind<K extends string, T> {
  /** The value of a row; what is wrong with it goes to the reader. */
  readonly read: (row: number, cells: Readonly<Record<K, string>>, reader: RowReader) => T;
  /** What a value is about: two rows about the same are duplicates, or contradict each other. */
  readonly key: (value: T) => string;
  readonly content: (value: T) => string;
  readonly rowOf: (value: T) => number;
}

const contradicts = (earlier: number): FieldProblem => ({
  field: '(row)',
  code: 'contradicts-earlier-row',
  params: { earlier },
});

function read<K extends string, T>(
  number: number,
  cells: Readonly<Record<K, string>>,
  columns: Readonly<Record<K, Column>>,
  kind: RowKind<K, T>,
): Result<{ readonly value: T; readonly made: RowReader['made'] }, RefusedRow> {
  const reader = new RowReader();
  for (const key of Object.keys(columns) as K[])
    if (cells[key].includes(UNCOMPUTED))
      reader.errors.push({ field: columns[key].name, code: 'formula-without-value' });
  const value = reader.errors.length > 0 ? null : kind.read(number, cells, reader);
  return value === null || reader.errors.length > 0
    ? { ok: false, error: { row: number, errors: reader.errors } }
    : ok({ value, made: reader.made });
}

/**
 * A whole table: each row taken, the same as an earlier one, or refused with its reasons; the order is kept.
 * @param table with a header of these columns in each of its parts
 */
export function readTable<K extends string, T>(
  table: TidyTable,
  columns: Readonly<Record<K, Column>>,
  kind: RowKind<K, T>,
): Reading<T> {
  const notes = new NoteCounter();
  for (const { code, ...where } of table.notes) notes.add(code, where);
  const taken = new Map<string, T>();
  const duplicates: DuplicateRow[] = [];
  const refused: RefusedRow[] = [...table.refused];
  for (const { header, rows } of table.parts) {
    const found = findColumns(header, columns);
    if (!found.ok) throw new Error('the header of a part was found by its columns before');
    for (const { field, count } of found.value.joined) notes.add('columns-joined', { field, count });
    for (const { number, cells } of rows) {
      const result = read(number, found.value.cellsOf(cells), columns, kind);
      if (!result.ok) {
        refused.push(result.error);
        continue;
      }
      const { value, made } = result.value;
      for (const { code, field } of made) notes.add(code, { field, row: number });
      const earlier = taken.get(kind.key(value));
      if (earlier === undefined) taken.set(kind.key(value), value);
      else if (kind.content(earlier) === kind.content(value))
        duplicates.push({ row: number, of: kind.rowOf(earlier) });
      else refused.push({ row: number, errors: [contradicts(kind.rowOf(earlier))] });
    }
  }
  refused.sort((a, b) => a.row - b.row);
  return { taken: [...taken.values()], duplicates, refused, notes: notes.notes };
}
