import { ok, refuse, type Result, type Steps } from '../../kernel/index.js';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { RANDOM_FORM } from '../privacy/reference-form.js';
import { type Fields, type RecordOf } from '../record/field.js';
import { MOST_REASONS } from '../record/limits.js';
import { type ReadingContext } from '../record/read-field.js';
import { recordReader } from '../record/read-record.js';
import { CEILING, type CeilingRow, SLOT, type SlotRow } from '../record/supply.js';
import { type RowProblem } from './row-problem.js';

/** Reads short rows of which none may fail: a schedule with holes in it would be another schedule. A row is a step. */
function* readAll<D extends Fields>(
  rows: readonly unknown[],
  fields: D,
  key: keyof D & string,
  context: ReadingContext,
): Steps<Result<readonly RecordOf<D>[], readonly RowProblem[]>> {
  const read = recordReader(fields, context);
  const taken: RecordOf<D>[] = [];
  const found: RowProblem[] = [];
  const firstRow = new Map<unknown, number>();
  for (const [i, row] of rows.entries()) {
    const { record, problems } = read(row);
    const first = firstRow.get(record[key]);
    if (first !== undefined) problems.push({ field: key, code: 'duplicate', params: { first } });
    else if (record[key] !== null) firstRow.set(record[key], i + 1);
    found.push(...problems.map((problem) => ({ ...problem, row: i + 1 })));
    taken.push(record);
    yield;
  }
  return found.length === 0 ? ok(taken) : refuse(found.slice(0, MOST_REASONS));
}

export const readSlots = (
  rows: readonly unknown[],
  context: ReadingContext,
): Steps<Result<readonly SlotRow[], readonly RowProblem[]>> => readAll(rows, SLOT, 'week', context);

/** Nothing in a ceiling is judged by what is around it. */
const ALONE: ReadingContext = {
  today: '1970-01-01',
  areas: new Set(),
  formerAreas: new Map(),
  programmes: new Set(),
  words: new Set(),
  references: { form: { text: RANDOM_FORM, counted: null }, held: new Set(), year: 1970 },
  providers: new Set(),
  provider: '',
  ages: DEFAULT_POLICY.ages,
  crisis: null,
};

export const readCeilings = (
  rows: readonly unknown[],
): Steps<Result<readonly CeilingRow[], readonly RowProblem[]>> => readAll(rows, CEILING, 'insurer', ALONE);
