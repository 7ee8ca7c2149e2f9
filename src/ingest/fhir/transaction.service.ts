import { Injectable } from '@nestjs/common';
import { bundlePath, bundleReader, type DemandEntry, type ReadBundle } from '../../../libs/ingest/index.js';
import {
  type FieldProblem,
  ok,
  type ProblemDetail,
  refuse,
  type Result,
} from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type IngestProblem } from '../problems.js';
import { type Meant, RegistryPort } from '../registry.port.js';
import { type ListRow, type PushAnswer } from '../waiting-list/push-request.js';
import { WaitingListPushes } from '../waiting-list/waiting-list.service.js';
import { allOrNothing } from './all-or-nothing.js';
import { doneBundle, type TransactionDone } from './transaction-answer.js';

export interface TransactionRequest {
  readonly body: unknown;
  readonly bodySha256: string;
  readonly idempotencyKey: string | null;
  readonly meant: Meant;
}

/** Says of a refused row that it is a crisis; its entry is held out of matching all the same. */
const CRISIS_REFUSED = 'crisis-refused';

/** Takes a FHIR transaction through the pipeline of every push: each demand is a row, and all of them are taken or none. */
@Injectable()
export class FhirTransactions {
  constructor(
    private readonly database: Database,
    private readonly pushes: WaitingListPushes,
    private readonly registry: RegistryPort,
  ) {}

  async run(actor: Actor, request: TransactionRequest): Promise<Result<TransactionDone, IngestProblem>> {
    const bundle = await readBundle(request.body);
    const { demands } = bundle;
    let crises: readonly ListRow[] = [];
    const done = await allOrNothing<PushAnswer, IngestProblem>(
      this.database,
      actor,
      request.meant.store,
      async (tx) => {
        const pushed = await this.pushes.pushRowsIn(tx, actor, {
          ...request,
          // A dry run is the real one, undone: what it says is what would have happened.
          meant: { ...request.meant, store: true },
          ...{ mode: 'delta', expectEmpty: false, wholly: true },
          rows: () => Promise.resolve(ok(demands.map(listRow))),
        });
        if (!pushed.ok || pushed.value.replayed) return pushed;
        const { problems, likeSomebody } = faultsOf(bundle, pushed.value);
        crises = rowsInCrisis(demands, pushed.value);
        if (problems.length > 0 || likeSomebody) return refuse({ code: 'bundle-refused', errors: problems });
        const conflict = alreadyListed(demands, pushed.value);
        return conflict === null ? pushed : refuse(conflict);
      },
    );
    if (!done.ok) {
      if (request.meant.store) await this.markCrises(actor, request, crises);
      return done;
    }
    const id = (reference: string): string => this.registry.entryId(actor, reference);
    return ok({ ...done.value, bundle: doneBundle(demands, done.value, request.meant.store, id) });
  }

  /**
   * A crisis refuses its transaction as it refuses a row, but a client who is on the list already must not be matched
   * on by yesterday's row: that alone is not undone. Its receipt says why the row was refused.
   */
  private async markCrises(
    actor: Actor,
    { bodySha256 }: TransactionRequest,
    rows: readonly ListRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.pushes.pushRows(actor, {
      ...{ bodySha256, idempotencyKey: null, mode: 'delta', expectEmpty: false },
      meant: { store: true, confirmed: null },
      rows: () => Promise.resolve(ok(rows)),
    });
  }
}

async function readBundle(body: unknown): Promise<ReadBundle> {
  const reader = bundleReader(body);
  await inSlices(reader.entries, reader.read);
  return reader.result();
}

const listRow = ({ row, problems, number, hasLeft }: DemandEntry): ListRow => ({
  row,
  problems,
  number,
  hasLeft,
});

interface Faults {
  readonly problems: readonly FieldProblem[];
  readonly likeSomebody: boolean;
}

/** Every fault of a transaction, in the order of its entries. */
function faultsOf({ problems }: ReadBundle, { rows, receipt }: PushAnswer): Faults {
  const ofRows = (rows?.problems ?? []).map(({ row, field, ...problem }) => ({
    ...problem,
    field: bundlePath(row, field),
  }));
  const likeSomebody = rows?.likeSomebody ?? null;
  const ofAll: FieldProblem[] =
    likeSomebody === null
      ? []
      : [{ field: 'Bundle.entry', code: 'references-like-somebody', params: { ...likeSomebody } }];
  const all = [...problems, ...ofAll, ...ofRows];
  return { problems: all, likeSomebody: likeSomebody !== null || (all.length === 0 && receipt.refused > 0) };
}

function rowsInCrisis(demands: readonly DemandEntry[], { rows }: PushAnswer): readonly ListRow[] {
  const numbers = new Set(
    (rows?.problems ?? []).filter(({ code }) => code === CRISIS_REFUSED).map(({ row }) => row),
  );
  return numbers.size === 0
    ? []
    : demands.filter(({ number }) => numbers.has(number)).map((one) => ({ ...listRow(one), problems: [] }));
}

/** POST is for who is new: of one who is known nobody can tell whether another was meant. */
function alreadyListed(
  demands: readonly DemandEntry[],
  { rows }: PushAnswer,
): ProblemDetail<'already-on-list'> | null {
  const created = new Set(rows?.references.created);
  const known = demands.filter(
    ({ verb, hasLeft, reference }) => verb === 'POST' && !hasLeft && !created.has(reference ?? ''),
  );
  if (known.length === 0) return null;
  const errors = known.map(({ number }) => ({
    field: bundlePath(number, 'reference'),
    code: 'known-already',
  }));
  return { code: 'already-on-list', errors };
}
