import { MOST_REASONS, type PushedToday } from '../../../libs/ingest/index.js';
import { type EntityManager } from 'typeorm';
import {
  type Actor,
  columnsOf,
  namesOf,
  recordOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { PushReceipt, PushRefusal } from './receipt.entity.js';

/** Why a field of a row was not taken, in words. */
export type RowRefusal = Readonly<RowOf<PushRefusal, (typeof SAID)[number]>>;
const SAID = ['row', 'field', 'code', 'nl', 'en'] as const;

/** A receipt before it has been written. */
export type ReceiptDraft = Omit<
  PushReceipt,
  'regionId' | 'id' | 'providerId' | 'receivedAt' | 'receivedBy'
> & {
  readonly refusals: readonly RowRefusal[];
};

/** The acting organisation's receipts, the latest first, and how many there are. */
export const listReceipts = (
  tx: EntityManager,
  region: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<[PushReceipt[], number]> =>
  tx.findAndCount(PushReceipt, {
    where: { regionId: region },
    order: { receivedAt: 'DESC', id: 'ASC' },
    take: page.limit,
    skip: page.offset,
  });

export const findReceipt = (tx: EntityManager, region: string, id: string): Promise<PushReceipt | null> =>
  tx.findOneBy(PushReceipt, { regionId: region, id });

/** The receipt that an idempotency key got earlier; null for a new one. */
export const findReceiptByKey = (
  tx: EntityManager,
  { region, organisation }: Actor,
  idempotencySha256: string,
): Promise<PushReceipt | null> =>
  tx.findOneBy(PushReceipt, {
    regionId: region,
    providerId: organisation ?? '',
    kind: 'waiting-list',
    idempotencySha256,
  });

const t = table(PushReceipt, 't');

/** What was taken of the acting organisation within 24 hours. */
export async function pushedToday(tx: EntityManager, { region, organisation }: Actor): Promise<PushedToday> {
  const [today] = await tx.query<PushedToday[]>(
    `SELECT count(*)::integer AS pushes,
       coalesce(sum(${t.created} + ${t.changed} + ${t.removed} + least(${t.refused}, $3)), 0)::integer AS rows
     FROM ${t} WHERE ${t.regionId} = $1 AND ${t.providerId} = $2 AND ${t.receivedAt} > now() - interval '24 hours'`,
    [region, organisation, MOST_REASONS],
  );
  return today;
}

const bare = table(PushRefusal);
const r = table(PushRefusal, 'r');

/** Why which fields of which rows were refused, in the order of the rows. */
export const refusalsOf = (
  tx: EntityManager,
  { regionId, id }: Pick<PushReceipt, 'regionId' | 'id'>,
): Promise<RowOf<PushRefusal, (typeof SAID)[number]>[]> =>
  tx.query(
    `SELECT ${columnsOf(r, ...SAID)} FROM ${r} WHERE ${r.regionId} = $1 AND ${r.receiptId} = $2
     ORDER BY ${r.row}, ${r.field}, ${r.code}`,
    [regionId, id],
  );

/** Call in the transaction of the push: neither is there without the other. */
export async function writeReceipt(
  tx: EntityManager,
  actor: Actor,
  provider: string,
  { refusals, ...draft }: ReceiptDraft,
): Promise<PushReceipt> {
  const { identifiers } = await tx.insert(PushReceipt, {
    ...draft,
    regionId: actor.region,
    providerId: provider,
    receivedBy: actor.user,
  });
  const id = String(identifiers[0]['id']);
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(PushRefusal, 'regionId', 'receiptId', 'providerId', ...SAID)})
     SELECT $1, $2, $3, ${SAID.map((key) => `r."${key}"`).join(', ')}
     FROM jsonb_to_recordset($4::jsonb) AS ${recordOf(PushRefusal, 'r', ...SAID)} ON CONFLICT DO NOTHING`,
    [actor.region, id, provider, JSON.stringify(refusals)],
  );
  return tx.findOneByOrFail(PushReceipt, { regionId: actor.region, id });
}
