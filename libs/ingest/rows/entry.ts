import { type FieldProblem, isoWeekOf, ok, refuse, type Result } from '../../kernel/index.js';
import { ENTRY, ENTRY_FIELDS, type EntryRow } from '../record/entry.js';
import { TEXT_FORMS } from '../record/field.js';
import { type ReadingContext } from '../record/read-field.js';
import { recordReader } from '../record/read-record.js';
import { gateRow } from './gate-row.js';

/** Reads the rows of one push. */
export function entryReader(
  context: ReadingContext,
): (row: unknown) => Result<EntryRow, readonly FieldProblem[]> {
  const read = recordReader(ENTRY, context);
  return (row) => {
    const { record, problems } = read(row);
    problems.push(...acrossFields(record));
    return problems.length === 0 ? ok(record) : refuse(problems);
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

/** The reference of a row that can't be taken, where it is clean enough to know the entry by; null otherwise. */
export function cleanReference(row: unknown): string | null {
  const { reference } = gateRow(row, ENTRY_FIELDS).fields;
  return typeof reference === 'string' && TEXT_FORMS[ENTRY.reference.form].pattern.test(reference)
    ? reference
    : null;
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
