import { type EntityManager } from 'typeorm';
import { type LikeSomebody, type PushMode, type RowProblem } from '../../../libs/ingest/index.js';
import { type FieldProblem, type Result } from '../../../libs/kernel/index.js';
import { type IngestProblem } from '../problems.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { type EntryOutcome, type Meant, type PushContext } from '../registry.port.js';

export interface PushRequest {
  readonly body: unknown;
  /** Of the message as it was sent: what the same key with the same message is known by. */
  readonly bodySha256: string;
  readonly idempotencyKey: string | null;
  readonly meant: Meant;
}

export interface PushAnswer {
  readonly receipt: ReceiptDto;
  /** The answer of an earlier push with the same key. */
  readonly replayed: boolean;
  /** What became of which row; null for an earlier push, of which the receipt alone is kept. */
  readonly rows: RowsOutcome | null;
}

/** What became of the rows of a list, by reference; who looks at it beforehand sees each of them. */
export interface RowsOutcome {
  readonly references: EntryOutcome['references'];
  /** Place of each reference among the rows, from 1. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Every reason, in the order of the rows. */
  readonly problems: readonly RowProblem[];
  /** Why none of the rows could be taken; null where that is not so. */
  readonly likeSomebody: LikeSomebody | null;
}

/** A row as a list has it: as its sender's system made it, or read from a line of a file. */
export interface ListRow {
  readonly row: unknown;
  /** What kept fields of a line from being read. */
  readonly problems: readonly FieldProblem[];
  /** What the row is called in what is said about it; from 1. */
  readonly number: number;
  /** Only who it is, and that they wait no longer. */
  readonly hasLeft?: boolean;
}

/** A list, however it came in. */
export interface RowsRequest extends Omit<PushRequest, 'body'> {
  readonly mode: PushMode;
  readonly expectEmpty: boolean;
  /** Made in the transaction of the push, by what the rows may name there; how fast is up to the caller. */
  readonly rows: (
    context: PushContext,
    tx: EntityManager,
  ) => Promise<Result<readonly ListRow[], IngestProblem>>;
  /** Otherwise the first ones, as many as a receipt has room for. */
  readonly everyReason?: boolean;
  /** Of rows of which one cannot be taken the caller takes none, and undoes all: no receipt is written of them. */
  readonly wholly?: boolean;
}
