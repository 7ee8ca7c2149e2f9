import { type EntityManager } from 'typeorm';
import { nextState, type ReturnReasonCode } from '../../../libs/kernel/index.js';
import { type ReturnTicket, TRANSFER, type TransferEvent } from '../../../libs/offer/index.js';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { CurrentBarView, CurrentEntryView, FollowUpState, ProviderName } from '../../registry/index.js';
import { Offer } from '../offer/offer.entity.js';
import { type OfferRow } from '../offer/offer.store.js';
import { Transfer } from './transfer.entity.js';

const t = table(Transfer, 't');
const later = table(Transfer, 'later');
const bare = table(Transfer);
const o = table(Offer, 'o');
const e = table(CurrentEntryView, 'e');
const u = table(FollowUpState, 'u');
const v = table(ProviderName, 'v');
const b = table(CurrentBarView, 'b');

const DECIDED_BY = [
  'regionId',
  'offerId',
  'state',
  'version',
  'intakeWeek',
  'registeredOn',
  'ticket',
] as const;

/** What decides over a transfer. */
export type TransferRow = Readonly<RowOf<Transfer, (typeof DECIDED_BY)[number]>>;

/** The transfer of an offer, locked; call after `lockOffer`. Null where the offer led to none. */
export async function lockTransfer(tx: EntityManager, offerId: string): Promise<TransferRow | null> {
  const [row] = await tx.query<TransferRow[]>(
    `SELECT ${columnsOf(t, ...DECIDED_BY)} FROM ${t}
     WHERE ${t.regionId} = acting_region() AND ${t.offerId} = $1 FOR NO KEY UPDATE`,
    [offerId],
  );
  return row ?? null;
}

/** The client of an accepted offer is under way, with the ticket of the entry as it was. */
export async function insertTransfer(
  tx: EntityManager,
  { id, entryId, fromProvider, toProvider, toProgramme }: OfferRow,
  intakeWeek: string,
  ticket: ReturnTicket,
): Promise<void> {
  const columns = namesOf(
    Transfer,
    ...(['regionId', 'offerId', 'entryId', 'fromProvider', 'toProvider', 'toProgramme'] as const),
    ...(['intakeWeek', 'registeredOn', 'ticket'] as const),
  );
  await tx.query(
    `INSERT INTO ${bare} (${columns}) VALUES (acting_region(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[id, entryId, fromProvider, toProvider, toProgramme, intakeWeek, ticket.registered_on],
      JSON.stringify(ticket),
    ],
  );
}

/**
 * Takes a step of the table. The UPDATE repeats id, state and version, so that it does nothing where somebody was
 * first; with the lock held nobody can have been, and finding it so is a bug.
 * @throws where the table has no such step, or the transfer is not what it was
 */
export async function moveTransfer(
  tx: EntityManager,
  { offerId, state, version }: TransferRow,
  event: TransferEvent,
  returnReason: ReturnReasonCode | null = null,
): Promise<void> {
  const to = nextState(TRANSFER, state, event);
  if (to === null) throw new Error(`A transfer that is ${state} knows no ${event}`);
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.state} = $4, ${bare.version} = ${bare.version} + 1, ${bare.returnReason} = $5,
       ${bare.intakeHeldAt} = CASE WHEN $4 = 'intake-held' THEN clock_timestamp() ELSE ${bare.intakeHeldAt} END,
       ${bare.closedAt} = CASE WHEN $4 IN ('started', 'returned') THEN clock_timestamp() END
     WHERE ${bare.regionId} = acting_region() AND ${bare.offerId} = $1 AND ${bare.state} = $2 AND ${bare.version} = $3`,
    [offerId, state, version, to, returnReason],
  );
  if (changed !== 1) throw new Error('The transfer changed under its lock');
}

/** Somebody whose treatment has begun elsewhere, and who waits on the list of the sending organisation all the same. */
export type StillListedRow = RowOf<
  Transfer,
  'offerId' | 'entryId' | 'fromProvider' | 'toProvider' | 'toProgramme'
> &
  RowOf<Offer, 'offeredBy' | 'offeredByName'> & {
    readonly week: string;
    /** The task of the sending organisation; null while nobody has been notified. */
    readonly followUpId: string | null;
  };

/**
 * Whom nobody has been notified of, or whose bars end by `renewBy` while nobody has said that the list is put right.
 * Reads as the engine.
 */
export const stillListed = (tx: EntityManager, renewBy: string): Promise<StillListedRow[]> =>
  tx.query<StillListedRow[]>(
    `SELECT ${columnsOf(t, 'offerId', 'entryId', 'fromProvider', 'toProvider', 'toProgramme')}, ${t.intakeWeek} AS week,
       ${columnsOf(o, 'offeredBy', 'offeredByName')}, ${u.id} AS "followUpId"
     FROM ${t}
     JOIN ${e} ON ${e.regionId} = ${t.regionId} AND ${e.id} = ${t.entryId} AND ${e.state} = 'waiting'
     JOIN ${o} ON ${o.regionId} = ${t.regionId} AND ${o.id} = ${t.offerId}
     LEFT JOIN ${u} ON ${u.regionId} = ${t.regionId} AND ${u.kind} = 'treatment-started' AND ${u.causeId} = ${t.offerId}
     WHERE ${t.regionId} = acting_region() AND ${t.state} = 'started' AND ${u.doneAt} IS NULL
       -- An entry that came back and went again is the business of its latest transfer.
       AND NOT EXISTS (SELECT FROM ${later} WHERE ${later.regionId} = ${t.regionId} AND ${later.entryId} = ${t.entryId}
         AND ${later.createdAt} > ${t.createdAt})
       AND (${u.id} IS NULL OR EXISTS (SELECT FROM ${v} WHERE ${v.regionId} = ${t.regionId} AND ${v.id} <> ${t.fromProvider}
         AND NOT EXISTS (SELECT FROM ${b} WHERE ${b.regionId} = ${t.regionId} AND ${b.entry} = ${t.entryId} AND ${b.barred} = ${v.id}
           AND (${b.until} IS NULL OR ${b.until} > $1::date))))
     ORDER BY ${t.offerId}`,
    [renewBy],
  );
