import {
  type EntryRow,
  type ReadingContext,
  readReference,
  type RowProblem,
} from '../../../libs/ingest/index.js';
import { type ListRow } from './push-request.js';

export interface Departures {
  /** What each is called in what is said about it, by the reference of who has left. */
  readonly numbers: ReadonlyMap<EntryRow['reference'], number>;
  readonly problems: readonly RowProblem[];
  /** How many of them cannot be taken. */
  readonly refused: number;
}

/** Reads who has left the list. A reference is held against its form, as of anybody who comes: it could be a number of somebody. */
export function readDepartures(rows: readonly ListRow[], context: ReadingContext): Departures {
  const numbers = new Map<string, number>();
  const problems: RowProblem[] = [];
  let refused = 0;
  for (const { row, problems: already, number, hasLeft } of rows) {
    if (hasLeft !== true) continue;
    const reference = readReference(row, context);
    const found = [...already, ...(reference.ok ? [] : [reference.error])];
    if (reference.ok && found.length === 0) numbers.set(reference.value, number);
    else refused++;
    problems.push(...found.map((problem) => ({ ...problem, row: number })));
  }
  return { numbers, problems, refused };
}
