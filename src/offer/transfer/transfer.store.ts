import { type EntityManager } from 'typeorm';
import { nextState, type ReturnReasonCode } from '../../../libs/kernel/index.js';
import { type ReturnTicket, TRANSFER, type TransferEvent } from '../../../libs/offer/index.js';
import { columnsOf, namesOf, type RowOf, table } from '../../platform/base/database/index.js';
import { type OfferRow } from '../offer/offer.store.js';
import { Transfer } from './transfer.entity.js';

const t = table(Transfer, 't');
const bare = table(Transfer);

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
