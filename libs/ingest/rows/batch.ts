import { type EntryRow } from '../record/entry.js';
import { MOST_REASONS } from '../record/limits.js';
import { type ReadingContext } from '../record/read-field.js';
import { type PushMode } from './body.js';
import { cleanReference, entryReader } from './entry.js';
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
  /** Refused rows of which not even the reference could be read: any entry could be meant. */
  readonly unreadable: number;
  /** The first row of each reference, 1-based. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** A validated push, as the registry takes it. */
export interface EntryPush extends Pick<EntryBatch, 'mentioned' | 'unreadable'> {
  readonly mode: PushMode;
  readonly entries: readonly EntryRow[];
  /** The provider says itself that its list is empty. */
  readonly expectEmpty: boolean;
}

/**
 * Reads the rows of a push. A reference that comes twice is accepted the first time at most; each later row is
 * refused and names the first, for nobody can tell which of the two is meant.
 */
export function readEntries(
  rows: readonly unknown[],
  context: ReadingContext,
  mostReasons = MOST_REASONS,
): EntryBatch {
  const read = entryReader(context);
  const accepted: EntryRow[] = [];
  const problems: RowProblem[] = [];
  const mentioned = new Set<string>();
  const firstRow = new Map<string, number>();
  let unreadable = 0;
  for (const [i, row] of rows.entries()) {
    const result = read(row);
    const reference = result.ok ? result.value.reference : cleanReference(row);
    const first = reference === null ? undefined : firstRow.get(reference);
    const reasons = result.ok ? [] : [...result.error];
    if (first !== undefined)
      reasons.push({ field: 'reference', code: 'duplicate-reference', params: { first } });
    if (reference !== null && first === undefined) firstRow.set(reference, i + 1);
    if (result.ok && first === undefined) {
      accepted.push(result.value);
      continue;
    }
    if (reference === null) unreadable++;
    else mentioned.add(reference);
    for (const reason of reasons) if (problems.length < mostReasons) problems.push({ ...reason, row: i + 1 });
  }
  return {
    accepted,
    refused: rows.length - accepted.length,
    problems,
    mentioned,
    unreadable,
    rowOf: firstRow,
  };
}
