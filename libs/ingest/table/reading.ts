import { type FieldProblem, type Result } from '../../kernel/index.js';

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
}

/** Collects the values of one row and every reason why it is not one. */
export class RowReader {
  readonly errors: FieldProblem[] = [];

  /** The value, or `fallback` with the reason kept: a row with any reason is refused as a whole. */
  take<T>(result: Result<T, FieldProblem>, fallback: T): T {
    if (result.ok) return result.value;
    this.errors.push(result.error);
    return fallback;
  }
}
