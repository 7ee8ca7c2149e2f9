import {
  CRISIS,
  circuitsNotAt,
  type FieldProblem,
  isoWeekOf,
  isUndiagnosed,
  titleAndCircuit,
  titlesNotAt,
} from '../../kernel/index.js';
import { ENTRY } from '../record/entry.js';
import { type ReadingContext } from '../record/read-field.js';
import { type RecordOf } from '../record/field.js';
import { type ReadRecord, recordReader } from '../record/read-record.js';

/** Reads the rows of one push. What could be read of a refused row stands in its record: its reference, at best. */
export function entryReader(context: ReadingContext): (row: unknown) => ReadRecord<typeof ENTRY> {
  const read = recordReader(ENTRY, context);
  const { crisis } = context;
  return (row) => {
    const { record, problems } = read(row);
    const all = [
      ...problems,
      ...(problems.length === 0 ? aboutCare(record) : []),
      ...acrossFields(record),
      ...wishProblems(record, problems),
      ...crisisIn(record, crisis),
    ];
    // What follows from a record can be said where all of it could be read.
    return all.length > 0 ? { record, problems: all } : withTitle(known(record));
  };
}

/** Who had "no distinction" in 2018 has no diagnosis yet: one name for it, so that nobody waits under two. */
const known = (record: RecordOf<typeof ENTRY>): RecordOf<typeof ENTRY> =>
  isUndiagnosed(record.diagnosis) ? { ...record, diagnosis: 'not-yet-diagnosed' } : record;

/** A record that says nothing of the care says nothing that could be matched; settings were always asked for. */
export const aboutCare = ({
  settings,
  intensities,
}: {
  readonly settings: readonly string[];
  readonly intensities: readonly string[] | null;
}): FieldProblem[] =>
  settings.length === 0 && intensities === null ? [{ field: 'intensities', code: 'no-care' }] : [];

/** Title and circuit as they are said or follow; refused where nobody of this age can be under them. */
function withTitle(record: RecordOf<typeof ENTRY>): ReadRecord<typeof ENTRY> {
  const problems = notAtAge(record.age, {
    title: record.title === null ? [] : [record.title],
    circuit: record.circuit === null ? [] : [record.circuit],
  });
  return { record: { ...record, ...titleAndCircuit(record) }, problems };
}

/** Of titles and circuits those that nobody of these ages can be under, by the field that says them. */
export function notAtAge(
  ages: readonly [number, number],
  said: Readonly<Record<string, readonly string[]>>,
): FieldProblem[] {
  const never: ReadonlySet<string> = new Set([...titlesNotAt(ages), ...circuitsNotAt(ages)]);
  return Object.entries(said).flatMap(([field, codes]) =>
    codes
      .filter((code) => never.has(code))
      .map((code): FieldProblem => ({ field, code: 'not-at-this-age', params: { context: code } })),
  );
}

/** A crisis is no place on a list: whoever sends it reads at once whom to call. */
function crisisIn(
  { flags }: { readonly flags: readonly string[] | null },
  crisis: ReadingContext['crisis'],
): FieldProblem[] {
  if (flags === null || !flags.includes(CRISIS)) return [];
  return [
    { field: 'flags', code: CRISIS_REFUSED, params: crisis === null ? { context: 'unset' } : { ...crisis } },
  ];
}

/** The code of a row that is refused because it is a crisis. */
export const CRISIS_REFUSED = 'crisis-refused';

type Dates = { readonly [K in 'registeredOn' | 'intakeOn' | 'expectedIntakeWeek']: string | null };

function acrossFields({ registeredOn, intakeOn, expectedIntakeWeek }: Dates): FieldProblem[] {
  if (registeredOn === null) return [];
  const problems: FieldProblem[] = [];
  if (intakeOn !== null && intakeOn < registeredOn)
    problems.push({
      field: 'intakeOn',
      code: 'before-registration',
      params: { context: 'day', other: 'registeredOn' },
    });
  if (expectedIntakeWeek !== null && expectedIntakeWeek < isoWeekOf(registeredOn))
    problems.push({
      field: 'expectedIntakeWeek',
      code: 'before-registration',
      params: { context: 'week', other: 'registeredOn' },
    });
  return problems;
}

/** An answer of a client has its day, by which it lapses; a day without an answer is half of one. */
function wishProblems(
  { clientWish, clientWishOn }: { readonly clientWish: string | null; readonly clientWishOn: string | null },
  found: readonly FieldProblem[],
): FieldProblem[] {
  if (found.some(({ field }) => field === 'clientWish' || field === 'clientWishOn')) return [];
  const said = clientWish !== null && clientWish !== 'not-asked';
  if (said && clientWishOn === null) return [{ field: 'clientWishOn', code: 'answer-without-day' }];
  return !said && clientWishOn !== null
    ? [{ field: 'clientWish', code: 'day-without-answer', params: { other: 'clientWishOn' } }]
    : [];
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
