import { type FieldProblem, refuse, type Result } from '../../kernel/index.js';
import { ENTRY } from '../record/entry.js';
import { type ReadingContext, readerOf } from '../record/read-field.js';

/** The reference of a row that says no more than that somebody has left. */
export function readReference(row: unknown, context: ReadingContext): Result<string, FieldProblem> {
  const { reference } = row as { readonly reference?: unknown };
  const read = readerOf(ENTRY.reference, context)(reference, 'reference');
  return read.ok ? { ok: true, value: String(read.value) } : refuse(read.error);
}
