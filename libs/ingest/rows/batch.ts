import { type FieldProblem } from '../../kernel/index.js';
import { type EntryRow } from '../record/entry.js';
import { MOST_REASONS } from '../record/limits.js';
import { type ReadingContext } from '../record/read-field.js';
import { type PushMode } from './body.js';
import { CRISIS_REFUSED, entryReader } from './entry.js';
import { checkReferences, type LikeSomebody } from './reference-check.js';
import { type RowProblem } from './row-problem.js';

/** What became of the rows of one push; every row is either accepted or refused, as a whole. */
export interface EntryBatch {
  readonly accepted: readonly EntryRow[];
  /** Number of refused rows. */
  readonly refused: number;
  /** Why, in the order of the rows; the first `mostReasons` of them. */
  readonly problems: readonly RowProblem[];
  /** References of refused rows that could be read: their entries are still on the provider's list. */
  readonly mentioned: ReadonlySet<string>;
  /** References of rows that were refused because they are a crisis. */
  readonly crises: ReadonlySet<string>;
  /** Refused rows of which not even the reference could be read: any entry could be meant. */
  readonly unreadable: number;
  /** So many references look like somebody that none of the rows can be taken; null where chance explains them. */
  readonly likeSomebody: LikeSomebody | null;
  /** The first row of each reference, 1-based. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Accepted rows that named a municipality by a code that has ended. */
  readonly formerAreas: number;
}

/** A validated push, as the registry takes it. */
export interface EntryPush extends Pick<EntryBatch, 'mentioned' | 'crises' | 'unreadable'> {
  readonly mode: PushMode;
  readonly entries: readonly EntryRow[];
  /** The provider says itself that its list is empty. */
  readonly expectEmpty: boolean;
  /** References of those of whom the provider says that they have left; a snapshot says it by leaving them out. */
  readonly leaving?: ReadonlySet<string>;
}

/** Reads the rows of one push, one after the other; how fast they come is up to the caller. */
export interface EntryBatchReader {
  read(this: void, row: unknown): void;
  /**
   * A row that was read from something else, such as a line of a file, of which some fields could not be made: what
   * was wrong there is said instead of that they are missing.
   */
  readPart(this: void, row: unknown, already: readonly FieldProblem[]): void;
  /** What became of the rows so far. */
  result(this: void): EntryBatch;
}

/**
 * Reads the rows of a push. A reference that comes twice is accepted the first time at most; each later row is
 * refused and names the first, for nobody can tell which of the two is meant.
 */
export function entryBatchReader(context: ReadingContext, mostReasons = MOST_REASONS): EntryBatchReader {
  const readRow = entryReader(context);
  const accepted: EntryRow[] = [];
  const problems: RowProblem[] = [];
  const mentioned = new Set<string>();
  const crises = new Set<string>();
  const rowOf = new Map<string, number>();
  let unreadable = 0;
  let formerAreas = 0;
  let rows = 0;
  const readPart = (given: unknown, already: readonly FieldProblem[]): void => {
    const row = ++rows;
    const { record, problems: found } = readRow(given);
    const fields = new Set(already.map(({ field }) => field));
    // Of a row that could not be taken apart nothing else is worth saying.
    const others = fields.has('row') ? [] : found.filter(({ field }) => !fields.has(field));
    const reasons = [...already, ...others];
    // Null where the gate or the form stopped it, whatever else is wrong.
    const { reference } = record as Unsure<EntryRow>;
    const first = reference === null ? undefined : rowOf.get(reference);
    if (first !== undefined)
      reasons.push({ field: 'reference', code: 'duplicate-reference', params: { first } });
    else if (reference !== null) rowOf.set(reference, row);
    if (reference !== null && reasons.some(({ code }) => code === CRISIS_REFUSED)) crises.add(reference);
    if (reasons.length === 0) {
      accepted.push(record);
      if ((given as { readonly area: unknown }).area !== record.area) formerAreas++;
    } else if (reference === null) unreadable++;
    else mentioned.add(reference);
    for (const reason of reasons)
      if (problems.length < mostReasons || reason.code === CRISIS_REFUSED) problems.push({ ...reason, row });
  };
  return {
    read: (given) => readPart(given, []),
    readPart,
    result: () => {
      const { tooMany, outliers } = checkReferences(
        accepted.map(({ reference }) => reference),
        context.references,
      );
      const taken = tooMany === null ? accepted.filter(({ reference }) => !outliers.has(reference)) : [];
      const refused = [...outliers].map((reference) => ({ ...OUTLIER, row: rowOf.get(reference) ?? 0 }));
      return {
        accepted: taken,
        refused: rows - taken.length,
        problems: firstReasons([...problems, ...refused], mostReasons),
        mentioned: new Set([...mentioned, ...outliers]),
        ...{
          crises,
          unreadable,
          rowOf,
          likeSomebody: tooMany,
          formerAreas: tooMany === null ? formerAreas : 0,
        },
      };
    },
  };
}

/** A reference that looks like somebody and lies far from all others. */
const OUTLIER: FieldProblem = Object.freeze({ field: 'reference', code: 'reference-apart' });

/**
 * The reasons that a receipt has room for, in the order of the rows. A crisis is never left out for want of room: what it
 * says is whom to call.
 */
export function firstReasons(problems: readonly RowProblem[], most: number): RowProblem[] {
  const isCrisis = ({ code }: RowProblem): boolean => code === CRISIS_REFUSED;
  return problems
    .toSorted((a, b) => Number(isCrisis(b)) - Number(isCrisis(a)) || a.row - b.row)
    .slice(0, most)
    .sort((a, b) => a.row - b.row);
}

/** As it is before it is known that all of it could be read. */
type Unsure<T> = { readonly [K in keyof T]: T[K] | null };

/** Reads all rows of a push at once. */
export function readEntries(
  rows: readonly unknown[],
  context: ReadingContext,
  mostReasons = MOST_REASONS,
): EntryBatch {
  const { read, result } = entryBatchReader(context, mostReasons);
  rows.forEach(read);
  return result();
}
