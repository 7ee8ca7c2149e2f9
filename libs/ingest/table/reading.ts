import { type FieldProblem, type Result } from '../../kernel/index.js';
import { type FileNote, type NoteCode } from './notes.js';

/** A row that was not taken, with every reason. */
export interface RefusedRow {
  readonly row: number;
  readonly errors: readonly FieldProblem[];
}

/** A row that says exactly what an earlier row of the same file said. */
export interface DuplicateRow {
  readonly row: number;
  readonly of: number;
}

/** What a file's rows became; every row is in exactly one of the three. */
export interface Reading<T> {
  readonly taken: readonly T[];
  readonly duplicates: readonly DuplicateRow[];
  readonly refused: readonly RefusedRow[];
  /** What was made right on the way, of the rows that were read. */
  readonly notes: readonly FileNote[];
}

/** Collects the values of one row and every reason why it is not one. */
export class RowReader {
  readonly errors: FieldProblem[] = [];
  readonly made: { readonly code: NoteCode; readonly field: string }[] = [];

  /** The value, or `fallback` with the reason kept: a row with any reason is refused as a whole. */
  take<T>(result: Result<T, FieldProblem>, fallback: T): T {
    if (result.ok) return result.value;
    this.errors.push(result.error);
    return fallback;
  }

  /** That something of a cell was made right. */
  note(code: NoteCode, field: string): void {
    this.made.push({ code, field });
  }
}
