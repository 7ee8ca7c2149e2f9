import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  entryBatchReader,
  firstReasons,
  isPushKey,
  type LikeSomebody,
  type PushBody,
  type PushMode,
  readPushBody,
  ERASED_ON_REQUEST,
  MOST_REASONS,
  TRANSFER_UNDER_WAY,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result, sha256 } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { Receipts, refusalOfAll, rowRefusal } from '../receipt/receipt.service.js';
import { type ReceiptDraft } from '../receipt/receipt.store.js';
import { type IngestProblem, wrongShape } from '../problems.js';
import { type ListProblem, type Meant, type PushContext, RegistryPort } from '../registry.port.js';

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
}

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
    const key = meant.store ? request.idempotencyKey : null;
    if (key !== null && !isPushKey(key)) return refuse('idempotency-key-wrong-form');
    const keySha256 = key === null ? null : sha256(key.toLowerCase());
    const body = readPushBody(request.body);
    if (!body.ok) return refuse(wrongShape(body.error));
    const { mode, rows, expectEmpty } = body.value;
    if (mode === 'snapshot' && rows.length === 0 && !expectEmpty) return refuse('empty-snapshot');
    if (expectEmpty && (mode !== 'snapshot' || rows.length > 0)) return refuse('snapshot-not-empty');
    const hash = request.bodySha256;

    return this.database.transaction(actor, async (tx) => {
      const provider = actor.organisation;
      const context = provider === null ? null : await this.registry.open(tx, actor, provider);
      if (provider === null || context === null) return refuse('provider-not-registered');
      // Pushes of a provider come here one by one, so of two with the same key the second finds the first's receipt.
      const earlier = keySha256 === null ? null : await this.receipts.findByKey(tx, actor, keySha256);
      if (earlier !== null) {
        if (!isSamePush(earlier, hash, meant)) return refuse('idempotency-key-reused');
        return ok({ receipt: await this.receipts.withRefusals(tx, earlier), replayed: true });
      }
      const full = await this.receipts.fullForToday(tx, actor, context);
      if (full !== null) return refuse(full);
      const applied = await this.apply(tx, actor, body.value, context, meant);
      // Nothing of what is held back is stored, its key neither: confirmed, it is this same push.
      if (!applied.ok) return applied;
      const draft = applied.value;
      const receipt = !meant.store
        ? dryReceipt(draft)
        : await this.receipts.withRefusals(
            tx,
            await this.receipts.write(tx, actor, provider, {
              ...draft,
              idempotencySha256: keySha256,
              bodySha256: hash,
            }),
          );
      await this.audit.record(tx, actor, {
        action: meant.store ? 'waiting-list.push' : 'waiting-list.dry-run',
        subjectKind: 'push',
        subjectId: subjectOf(receipt, 'id'),
        category: 'waiting-list',
        ground: 'own-waiting-list',
        detail: {
          ...{ mode, rows: rows.length, removed: receipt.removed, refused: receipt.refused },
          ...(meant.confirmed === null ? {} : { confirmed: meant.confirmed }),
        },
      });
      return ok({ receipt, replayed: false });
    });
  }

  private async apply(
    tx: EntityManager,
    actor: Actor,
    { mode, rows, expectEmpty }: PushBody,
    context: PushContext,
    meant: Meant,
  ): Promise<Result<ReceiptDraft, ListProblem>> {
    const reader = entryBatchReader(context);
    await inSlices(rows, reader.read);
    const batch = reader.result();
    if (batch.likeSomebody !== null) return ok(nothingTaken(mode, rows.length, batch.likeSomebody));
    const { accepted: entries, mentioned, crises, unreadable } = batch;
    const push = { mode, entries, mentioned, crises, unreadable, expectEmpty };
    const applied = await this.registry.applyEntries(tx, actor, push, context, meant);
    if (!applied.ok) return applied;
    const outcome = applied.value;
    const refused = [
      ...outcome.frozen.map((reference) => ({ ...TRANSFER_UNDER_WAY, row: batch.rowOf.get(reference) ?? 0 })),
      ...outcome.erased.map((reference) => ({ ...ERASED_ON_REQUEST, row: batch.rowOf.get(reference) ?? 0 })),
    ];
    return ok({
      kind: 'waiting-list',
      mode,
      idempotencySha256: null,
      bodySha256: '',
      rows: rows.length,
      created: outcome.created,
      changed: outcome.changed,
      unchanged: outcome.unchanged,
      removed: outcome.removed,
      refused: batch.refused + refused.length,
      kept: outcome.kept,
      formerAreas: batch.formerAreas,
      refusals: firstReasons([...batch.problems, ...refused], MOST_REASONS).map(rowRefusal),
    });
  }
}

/**
 * Whether a receipt answers this push. What confirms a number gets none of another number: it would be told that all is
 * done while those it means to let go are still there. What confirms nothing is the same push, asked about once more.
 */
const isSamePush = (
  { bodySha256, removed }: Pick<ReceiptDraft, 'bodySha256' | 'removed'>,
  hash: string,
  { confirmed }: Meant,
): boolean => bodySha256 === hash && (confirmed === null || confirmed === removed);

/** The receipt of a push whose references are no pseudonyms: one reason for all of its rows. */
const nothingTaken = (mode: PushMode, rows: number, found: LikeSomebody): ReceiptDraft => ({
  kind: 'waiting-list',
  mode,
  idempotencySha256: null,
  bodySha256: '',
  ...{ rows, created: 0, changed: 0, unchanged: 0, removed: 0, refused: rows, kept: 0, formerAreas: 0 },
  refusals: [refusalOfAll({ field: 'reference', code: 'references-like-somebody', params: { ...found } })],
});

const dryReceipt = ({
  refusals,
  idempotencySha256: _,
  bodySha256: __,
  ...counts
}: ReceiptDraft): ReceiptDto => ({
  ...counts,
  id: null,
  dryRun: true,
  receivedAt: new Date().toISOString(),
  refusals: [...refusals],
});
