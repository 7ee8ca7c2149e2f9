import { CRISIS, type FieldProblem, type Steps } from '../../kernel/index.js';
import { mappedRow } from '../mapping/row.js';
import { type Plan } from '../mapping/plan.js';
import { entryBatchReader } from '../rows/batch.js';
import { type RowProblem } from '../rows/row-problem.js';
import { clientNumber } from './client-number.js';
import { type ContextOfList } from './known.js';

/** A row of an export, or why it is none. */
export interface RawLine {
  /** As a spreadsheet numbers it. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly errors: readonly FieldProblem[];
}

/** What leaves of an export, and what does not. */
export interface Leaving {
  /** Rows as the API takes them, in the order of the file. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The number in the file of each of them. */
  readonly numbers: readonly number[];
  /** The client number behind each reference that leaves, as the export writes it; never leaves itself. */
  readonly clients: ReadonlyMap<string, string>;
  /** Why rows are refused, under their numbers in the file. */
  readonly problems: readonly RowProblem[];
  readonly refused: number;
  /** Place of the first row of each reference, from 1. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** No row has more reasons than fields. */
const MOST_OF_A_ROW = 40;

/**
 * Makes of an export what may leave: what was decided of each column, the client number replaced, each row read and
 * gated as the service does. Of a row that is refused no more leaves than its reference, by which the service knows that
 * its client has not left the list, and that it is a crisis.
 * @param referenceOf a client number
 */
export function* leavingRows(
  lines: readonly RawLine[],
  plan: Plan,
  { mapping, reading }: ContextOfList,
  referenceOf: (number: string) => string,
): Steps<Leaving> {
  const read = mappedRow(plan, mapping);
  const reader = entryBatchReader(reading, lines.length * MOST_OF_A_ROW);
  const clients = new Map<string, string>();
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const { cells, errors } of lines) {
    yield;
    const mapped = errors.length > 0 ? { row: {}, problems: errors } : read(cells);
    const { row, problems } = withReference(mapped, clients, referenceOf);
    reader.readPart(row, problems);
    rows.push(row);
  }
  const { problems, crises, refused, rowOf } = reader.result();
  const refusedRows = new Set(problems.map(({ row }) => row));
  const numberOf = (row: number): number => lines[row - 1].number;
  return {
    ...{ clients, refused, rowOf },
    rows: rows.map((row, i) => (refusedRows.has(i + 1) ? remainder(row, crises) : row)),
    numbers: lines.map(({ number }) => number),
    problems: problems.map((problem) => {
      const first = problem.params?.['first'];
      return {
        ...problem,
        row: numberOf(problem.row),
        ...(typeof first === 'number' ? { params: { ...problem.params, first: numberOf(first) } } : {}),
      };
    }),
  };
}

interface Mapped {
  readonly row: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/** The row with its reference for its number, which is noted; without either where the cell holds no number. */
function withReference(
  { row: { reference: cell, ...row }, problems }: Mapped,
  clients: Map<string, string>,
  referenceOf: (number: string) => string,
): Mapped {
  if (typeof cell !== 'string') return { row, problems };
  const number = clientNumber(cell);
  if (number === null)
    return { row, problems: [...problems, { field: 'reference', code: 'no-client-number' }] };
  const reference = referenceOf(number);
  // As the own system shows it, where the export still does.
  clients.set(reference, cell.trim());
  return { row: { ...row, reference }, problems };
}

function remainder(
  { reference }: Readonly<Record<string, unknown>>,
  crises: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  if (typeof reference !== 'string') return {};
  return crises.has(reference) ? { reference, flags: [CRISIS] } : { reference };
}

/** Exactly what leaves, to the byte: a row a line, so that people can read it. */
export const messageOf = (mode: string, { rows }: Pick<Leaving, 'rows'>): string =>
  `{"mode":${JSON.stringify(mode)},"entries":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
