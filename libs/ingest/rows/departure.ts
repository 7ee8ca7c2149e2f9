import { type FieldProblem, ok, type Result } from '../../kernel/index.js';
import { ENTRY } from '../record/entry.js';
import { type ReadingContext, readerOf } from '../record/read-field.js';

/** Reads the reference of rows that say no more than that somebody has left. */
export function referenceReader(context: ReadingContext): (row: unknown) => Result<string, FieldProblem> {
  const read = readerOf(ENTRY.reference, context);
  return (row) => {
    const { reference } = row as { readonly reference?: unknown };
    const found = read(reference, 'reference');
    return found.ok ? ok(String(found.value)) : found;
  };
}
