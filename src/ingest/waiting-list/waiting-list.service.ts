import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  entryBatchReader,
  firstReasons,
  isPushKey,
  type RowProblem,
  readPushBody,
  ERASED_ON_REQUEST,
  MOST_REASONS,
  TRANSFER_UNDER_WAY,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result, sha256 } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { Receipts, rowRefusal } from '../receipt/receipt.service.js';
import { type ReceiptDraft } from '../receipt/receipt.store.js';
import { dryReceipt, isSamePush, nothingTaken } from './push-receipt.js';
import {
  type ListRow,
  type PushAnswer,
  type PushRequest,
  type RowsOutcome,
  type RowsRequest,
} from './push-request.js';
import { type IngestProblem, wrongShape } from '../problems.js';
import { readDepartures } from './departures.js';
import { type EntryOutcome, type ListProblem, type PushContext, RegistryPort } from '../registry.port.js';

const keyHash = (key: string): string => sha256(key.toLowerCase());

/** Takes one provider's waiting list: all of it or nothing, once however often it is sent. */
@Injectable()
export class WaitingListPushes {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryPort,
    private readonly receipts: Receipts,
    private readonly audit: Audit,
  ) {}

  async push(actor: Actor, request: PushRequest): Promise<Result<PushAnswer, IngestProblem>> {
    const { meant } = request;
    if (meant.store && request.idempotencyKey !== null && !isPushKey(request.idempotencyKey))
      return refuse('idempotency-key-wrong-form');
    const body = readPushBody(request.body);
    if (!body.ok) return refuse(wrongShape(body.error));
    const { mode, rows, expectEmpty } = body.value;
    if (mode === 'snapshot' && rows.length === 0 && !expectEmpty) return refuse('empty-snapshot');
    if (expectEmpty && (mode !== 'snapshot' || rows.length > 0)) return refuse('snapshot-not-empty');
    const numbered = rows.map((row, i): ListRow => ({ row, problems: [], number: i + 1 }));
    return this.pushRows(actor, { ...request, mode, expectEmpty, rows: () => Promise.resolve(ok(numbered)) });
  }

  /** The one pipeline behind every way in. */
  pushRows(actor: Actor, request: RowsRequest): Promise<Result<PushAnswer, IngestProblem>> {
    return this.database.transaction(actor, (tx) => this.pushRowsIn(tx, actor, request));
  }

  /** What a push with the same key was told before; null where there was none, or it has no key. */
  async replayOf(
    tx: EntityManager,
    actor: Actor,
    { meant, idempotencyKey, bodySha256 }: Pick<RowsRequest, 'meant' | 'idempotencyKey' | 'bodySha256'>,
  ): Promise<Result<PushAnswer | null, IngestProblem>> {
    const key = meant.store ? idempotencyKey : null;
    if (key === null) return ok(null);
    if (!isPushKey(key)) return refuse('idempotency-key-wrong-form');
    const provider = actor.organisation;
    if (provider === null || (await this.registry.open(tx, actor, provider)) === null)
      return refuse('provider-not-registered');
    // Pushes of a provider come here one by one, so of two with the same key the second finds the first's receipt.
    const earlier = await this.receipts.findByKey(tx, actor, keyHash(key));
    if (earlier === null) return ok(null);
    if (!isSamePush(earlier, bodySha256, meant)) return refuse('idempotency-key-reused');
    return ok({ receipt: await this.receipts.withRefusals(tx, earlier), replayed: true, rows: null });
  }

  /** The same as a part of a transaction that is open: of what follows a refusal its caller leaves nothing. */
  async pushRowsIn(
    tx: EntityManager,
    actor: Actor,
    request: RowsRequest,
  ): Promise<Result<PushAnswer, IngestProblem>> {
    const { meant, mode } = request;
    const replay = await this.replayOf(tx, actor, request);
    if (!replay.ok) return replay;
    if (replay.value !== null) return ok(replay.value);
    const key = meant.store ? request.idempotencyKey : null;
    const provider = actor.organisation;
    const context = provider === null ? null : await this.registry.open(tx, actor, provider);
    if (provider === null || context === null) return refuse('provider-not-registered');
    const full = await this.receipts.fullForToday(tx, actor, context);
    if (full !== null) return refuse(full);
    const rows = await request.rows(context, tx);
    if (!rows.ok) return rows;
    const applied = await this.apply(tx, actor, { ...request, rows: rows.value }, context);
    // Nothing of what is held back is stored, its key neither: confirmed, it is this same push.
    if (!applied.ok) return applied;
    const { draft, outcome } = applied.value;
    const isUndone = request.wholly === true && draft.refused > 0;
    const receipt =
      !meant.store || isUndone
        ? dryReceipt(draft)
        : await this.receipts.withRefusals(
            tx,
            await this.receipts.write(tx, actor, provider, {
              ...draft,
              idempotencySha256: key === null ? null : keyHash(key),
              bodySha256: request.bodySha256,
            }),
          );
    await this.audit.record(tx, actor, {
      action: meant.store ? 'waiting-list.push' : 'waiting-list.dry-run',
      subjectKind: 'push',
      subjectId: subjectOf(receipt, 'id'),
      category: 'waiting-list',
      ground: 'own-waiting-list',
      detail: {
        ...{ mode, rows: receipt.rows, removed: receipt.removed, refused: receipt.refused },
        ...(meant.confirmed === null ? {} : { confirmed: meant.confirmed }),
      },
    });
    return ok({ receipt, replayed: false, rows: outcome });
  }

  private async apply(
    tx: EntityManager,
    actor: Actor,
    { mode, rows, expectEmpty, meant, everyReason = false }: ReadRows,
    context: PushContext,
  ): Promise<Result<Applied, ListProblem>> {
    const listed = rows.filter(({ hasLeft }) => hasLeft !== true);
    const gone = await readDepartures(rows, context);
    const reader = entryBatchReader(context, everyReason ? rows.length * MOST_OF_A_ROW : MOST_REASONS);
    await inSlices(listed, ({ row, problems }) => reader.readPart(row, problems));
    const batch = reader.result();
    const { likeSomebody, rowOf } = batch;
    if (likeSomebody !== null)
      return ok({
        draft: nothingTaken(mode, listed.length, likeSomebody),
        outcome: { references: NONE, rowOf, problems: [], likeSomebody },
      });
    const { accepted: entries, mentioned, crises, unreadable } = batch;
    const leaving = new Set(gone.numbers.keys());
    const push = { mode, entries, mentioned, crises, unreadable, expectEmpty, leaving };
    const applied = await this.registry.applyEntries(tx, actor, push, context, meant);
    if (!applied.ok) return applied;
    const outcome = applied.value;
    const frozen = outcome.frozen.filter((reference) => !leaving.has(reference));
    const refused = [
      ...frozen.map((reference) => ({ ...TRANSFER_UNDER_WAY, row: rowOf.get(reference) ?? 0 })),
      ...outcome.erased.map((reference) => ({ ...ERASED_ON_REQUEST, row: rowOf.get(reference) ?? 0 })),
    ];
    const staying = outcome.frozen
      .filter((reference) => leaving.has(reference))
      .map((reference) => ({ ...TRANSFER_UNDER_WAY, row: gone.numbers.get(reference) ?? 0 }));
    const problems = [
      ...numbered([...batch.problems, ...refused], listed),
      ...gone.problems,
      ...staying,
    ].sort((a, b) => a.row - b.row);
    const draft: ReceiptDraft = {
      kind: 'waiting-list',
      mode,
      idempotencySha256: null,
      bodySha256: '',
      rows: listed.length + gone.refused + staying.length,
      created: outcome.created,
      changed: outcome.changed,
      unchanged: outcome.unchanged,
      removed: outcome.removed,
      refused: batch.refused + refused.length + gone.refused + staying.length,
      kept: outcome.kept,
      formerAreas: batch.formerAreas,
      refusals: firstReasons(problems, MOST_REASONS).map(rowRefusal),
    };
    return ok({ draft, outcome: { references: outcome.references, rowOf, problems, likeSomebody } });
  }
}

interface ReadRows extends Pick<RowsRequest, 'mode' | 'expectEmpty' | 'meant' | 'everyReason'> {
  readonly rows: readonly ListRow[];
}
interface Applied {
  readonly draft: ReceiptDraft;
  readonly outcome: RowsOutcome;
}
const NONE: EntryOutcome['references'] = Object.freeze({
  created: [],
  changed: [],
  unchanged: [],
  removed: [],
});
/** Whoever asks beforehand is told every reason: no row has more of them than fields. */
const MOST_OF_A_ROW = 40;

/** Under the numbers that the sender knows the rows by. */
const numbered = (problems: readonly RowProblem[], rows: readonly ListRow[]): RowProblem[] =>
  problems.map((problem) => {
    const first = problem.params?.['first'];
    const params =
      typeof first === 'number'
        ? { ...problem.params, first: rows[first - 1]?.number ?? first }
        : problem.params;
    return {
      ...problem,
      row: rows[problem.row - 1]?.number ?? problem.row,
      ...(params === undefined ? {} : { params }),
    };
  });
