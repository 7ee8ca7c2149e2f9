import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type RowError } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type Refusal } from '../../platform/base/http/index.js';
import { NO_RECEIPT } from '../problems.js';
import { type ReceiptDto, type ReceiptListDto, type RowRefusalDto, summaryOf } from './receipt.dto.js';
import { type PushReceipt } from './receipt.entity.js';
import {
  findReceipt,
  findReceiptByKey,
  listReceipts,
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

  one(actor: Actor, id: string): Promise<Result<ReceiptDto, Refusal>> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await findReceipt(tx, actor.region, id);
      return receipt === null ? refuse(NO_RECEIPT) : ok(await this.withRefusals(tx, receipt));
    });
  }

  /** The receipt that an idempotency key got earlier; null for a new one. */
  findByKey(tx: EntityManager, actor: Actor, idempotencyKey: string): Promise<PushReceipt | null> {
    return findReceiptByKey(tx, actor, idempotencyKey);
  }

  async withRefusals(tx: EntityManager, receipt: PushReceipt): Promise<ReceiptDto> {
    return { ...summaryOf(receipt), refusals: (await refusalsOf(tx, receipt)).map(rowRefusal) };
  }

  write(tx: EntityManager, actor: Actor, provider: string, draft: ReceiptDraft): Promise<PushReceipt> {
    return writeReceipt(tx, actor, provider, draft);
  }
}

export const rowRefusal = ({ row, field, code, nl, en }: RowError): RowRefusalDto => ({
  row,
  field,
  code,
  nl,
  en,
});
