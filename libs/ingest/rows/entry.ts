import { type FieldProblem, isoWeekOf } from '../../kernel/index.js';
import { ENTRY } from '../record/entry.js';
import { type ReadingContext } from '../record/read-field.js';
import { type ReadRecord, recordReader } from '../record/read-record.js';

/** Reads the rows of one push. What could be read of a refused row stands in its record: its reference, at best. */
export function entryReader(context: ReadingContext): (row: unknown) => ReadRecord<typeof ENTRY> {
  const read = recordReader(ENTRY, context);
  return (row) => {
    const { record, problems } = read(row);
    return { record, problems: [...problems, ...acrossFields(record)] };
  };
}

type Dates = { readonly [K in 'registeredOn' | 'intakeOn' | 'expectedIntakeWeek']: string | null };

function acrossFields({ registeredOn, intakeOn, expectedIntakeWeek }: Dates): FieldProblem[] {
  if (registeredOn === null) return [];
  const problems: FieldProblem[] = [];
  if (intakeOn !== null && intakeOn < registeredOn)
    problems.push({ field: 'intakeOn', code: 'before-registration', params: { context: 'day' } });
  if (expectedIntakeWeek !== null && expectedIntakeWeek < isoWeekOf(registeredOn))
    problems.push({ field: 'expectedIntakeWeek', code: 'before-registration', params: { context: 'week' } });
  return problems;
}

/** A row about an entry whose transfer is under way: what it says is the return ticket, so it is frozen. */
export const TRANSFER_UNDER_WAY: FieldProblem = Object.freeze({
  field: 'reference',
  code: 'transfer-under-way',
});

/** The client had this entry erased: it stays erased. */
export const ERASED_ON_REQUEST: FieldProblem = Object.freeze({
  field: 'reference',
  code: 'erased-on-request',
});
