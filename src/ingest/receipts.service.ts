import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type RowError } from '../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { Database } from '../platform/base/database/database.js';
import { type Refusal } from '../platform/base/http/problem.js';
import { type ReceiptDto, type ReceiptListDto, type RowRefusalDto, summaryOf } from './receipt.dto.js';
import { PushReceipt, PushRefusal } from './receipt.entity.js';
import { NO_RECEIPT } from './refusals.js';

/** A receipt before it has been written. */
export type ReceiptDraft = Omit<
  PushReceipt,
  'regionId' | 'id' | 'providerId' | 'receivedAt' | 'receivedBy'
> & {
  readonly refusals: readonly RowError[];
};

/** Keeps what became of each push, for whoever pushed it. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  list(actor: Actor, limit: number, offset: number): Promise<ReceiptListDto> {
    return this.database.transaction(actor, async (tx) => {
      const [items, total] = await tx.findAndCount(PushReceipt, {
        where: { regionId: actor.region },
        order: { receivedAt: 'DESC', id: 'ASC' },
        take: limit,
        skip: offset,
      });
      return { items: items.map(summaryOf), total };
    });
  }

  one(actor: Actor, id: string): Promise<Result<ReceiptDto, Refusal>> {
    return this.database.transaction(actor, async (tx) => {
      const receipt = await tx.findOneBy(PushReceipt, { regionId: actor.region, id });
      return receipt === null ? refuse(NO_RECEIPT) : ok(await this.withRefusals(tx, receipt));
    });
  }

  /** The receipt that an idempotency key got earlier; null for a new one. */
  findByKey(tx: EntityManager, actor: Actor, idempotencyKey: string): Promise<PushReceipt | null> {
    return tx.findOneBy(PushReceipt, {
      regionId: actor.region,
      providerId: actor.organisation ?? '',
      kind: 'waiting-list',
      idempotencyKey,
    });
  }

  async withRefusals(tx: EntityManager, receipt: PushReceipt): Promise<ReceiptDto> {
    const refusals = await tx.find(PushRefusal, {
      where: { regionId: receipt.regionId, receiptId: receipt.id },
      order: { row: 'ASC', field: 'ASC', code: 'ASC' },
    });
    return { ...summaryOf(receipt), refusals: refusals.map(rowRefusal) };
  }

  /** Writes the receipt in the transaction of the push: neither is there without the other. */
  async write(tx: EntityManager, actor: Actor, provider: string, draft: ReceiptDraft): Promise<PushReceipt> {
    const { refusals, ...counts } = draft;
    const [{ id }] = await tx.query<{ id: string }[]>(
      `INSERT INTO push_receipt (region_id, provider_id, kind, mode, idempotency_key, body_sha256, received_by,
         rows, created, changed, unchanged, removed, refused, kept)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [
        actor.region,
        provider,
        counts.kind,
        counts.mode,
        counts.idempotencyKey,
        counts.bodySha256,
        actor.user,
        counts.rows,
        counts.created,
        counts.changed,
        counts.unchanged,
        counts.removed,
        counts.refused,
        counts.kept,
      ],
    );
    await tx.query(
      `INSERT INTO push_refusal (region_id, receipt_id, provider_id, row_number, field, code, message_nl, message_en)
       SELECT $1, $2, $3, r.row, r.field, r.code, r.nl, r.en
       FROM jsonb_to_recordset($4::jsonb) AS r (row integer, field text, code text, nl text, en text)
       ON CONFLICT DO NOTHING`,
      [actor.region, id, provider, JSON.stringify(refusals)],
    );
    return tx.findOneByOrFail(PushReceipt, { regionId: actor.region, id });
  }
}

export const rowRefusal = ({ row, field, code, nl, en }: RowError): RowRefusalDto => ({
  row,
  field,
  code,
  nl,
  en,
});
