import {
  type EntryRow,
  type ReadingContext,
  referenceReader,
  type RowProblem,
} from '../../../libs/ingest/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type ListRow } from './push-request.js';

export interface Departures {
  /** What each is called in what is said about it, by the reference of who has left. */
  readonly numbers: ReadonlyMap<EntryRow['reference'], number>;
  readonly problems: readonly RowProblem[];
  /** How many of them cannot be taken. */
  readonly refused: number;
}

/** Reads who has left the list. A reference is held against its form, as of anybody who comes: it could be a number of somebody. */
export async function readDepartures(rows: readonly ListRow[], context: ReadingContext): Promise<Departures> {
  const read = referenceReader(context);
  const numbers = new Map<string, number>();
  const problems: RowProblem[] = [];
  let refused = 0;
  const gone = rows.filter(({ hasLeft }) => hasLeft === true);
  await inSlices(gone, ({ row, problems: already, number }) => {
    const reference = read(row);
    const found = [...already, ...(reference.ok ? [] : [reference.error])];
    if (reference.ok && found.length === 0) numbers.set(reference.value, number);
    else refused++;
    problems.push(...found.map((problem) => ({ ...problem, row: number })));
  });
  return { numbers, problems, refused };
}
