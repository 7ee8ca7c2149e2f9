import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { fullForToday, type RowProblem } from '../../../libs/ingest/index.js';
import { fieldSentence } from '../../../libs/words/index.js';
import { type FieldProblem, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type IngestProblem } from '../problems.js';
import { type PushContext } from '../registry.port.js';
import { type ReceiptDto, type ReceiptListDto, type RowRefusalDto, summaryOf } from './receipt.dto.js';
import { type PushReceipt } from './receipt.entity.js';
import {
  findReceipt,
  findReceiptByKey,
  listReceipts,
  pushedToday,
  type ReceiptDraft,
  refusalsOf,
  writeReceipt,
} from './receipt.store.js';

/** Keeps what became of each push, for whoever pushed it. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  list(actor: Actor, limit: number, offset: number): Promise<ReceiptListDto> {
    return this.database.transaction(actor, async (tx) => {
      const [items, total] = await listReceipts(tx, actor.region, { limit, offset });
      return { items: items.map(summaryOf), total };
    });
  }

  one(actor: Actor, id: string): Promise<Result<ReceiptDto, IngestProblem>> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await findReceipt(tx, actor.region, id);
      return receipt === null ? refuse('receipt-not-found') : ok(await this.withRefusals(tx, receipt));
    });
  }

  /** The receipt that an idempotency key got earlier; null for a new one. */
  findByKey(tx: EntityManager, actor: Actor, idempotencySha256: string): Promise<PushReceipt | null> {
    return findReceiptByKey(tx, actor, idempotencySha256);
  }

  /** Why nothing more of an organisation is taken today; null where there is room. */
  async fullForToday(
    tx: EntityManager,
    actor: Actor,
    { policy }: PushContext,
  ): Promise<IngestProblem | null> {
    return fullForToday(await pushedToday(tx, actor), policy);
  }

  async withRefusals(tx: EntityManager, receipt: PushReceipt): Promise<ReceiptDto> {
    return { ...summaryOf(receipt), refusals: await refusalsOf(tx, receipt) };
  }

  write(tx: EntityManager, actor: Actor, provider: string, draft: ReceiptDraft): Promise<PushReceipt> {
    return writeReceipt(tx, actor, provider, draft);
  }
}

/** A reason that is about the push as a whole. */
export const refusalOfAll = (problem: FieldProblem): RowRefusalDto => ({
  row: 0,
  field: problem.field,
  code: problem.code,
  ...fieldSentence(problem),
});

/** A reason as the receipt keeps and tells it. */
export const rowRefusal = (problem: RowProblem): RowRefusalDto => ({
  row: problem.row,
  field: problem.field,
  code: problem.code,
  ...fieldSentence(problem),
});
