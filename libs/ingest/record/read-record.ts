import { type FieldProblem } from '../../kernel/index.js';
import { gateRow } from '../rows/gate-row.js';
import { type Fields, type RecordOf } from './field.js';
import { type ReadingContext, readerOf } from './read-field.js';

/** What was read of a row, and every reason why it cannot be taken. Null stands for what could not be read. */
export interface ReadRecord<D extends Fields> {
  readonly record: RecordOf<D>;
  readonly problems: FieldProblem[];
}

/** A register's number of a provider of the region reads as a telephone number or a day by chance; its reader takes no other. */
const FORMED: ReadonlySet<string> = new Set(['pseudonym', 'contacts']);

/**
 * A reader of rows: the privacy gate first, then each field by its description. Rows of one push are read against the
 * same day, so what follows from it is worked out once.
 */
export function recordReader<D extends Fields>(
  fields: D,
  context: ReadingContext,
): (row: unknown) => ReadRecord<D> {
  const names = Object.keys(fields);
  const dates = names.filter((name) => fields[name].kind === 'past-day');
  const formed = names.filter((name) => FORMED.has(fields[name].kind));
  // Every record begins as a copy of this one: an object that is filled key by key becomes a slow one after a dozen.
  const unread: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, null]));
  const readers = names.map((name) => [name, readerOf(fields[name], context)] as const);
  return (row) => {
    const gated = gateRow(row, names, dates, formed);
    const problems = [...gated.problems];
    const record = { ...unread };
    for (const [name, read] of readers) {
      if (gated.stopped.has(name)) continue;
      const result = read(gated.fields[name], name);
      if (result.ok) record[name] = result.value;
      else problems.push(result.error);
    }
    return { record: record as RecordOf<D>, problems };
  };
}
