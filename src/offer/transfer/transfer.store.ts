import { type EntityManager } from 'typeorm';
import {
  type ReturnTicket,
  TRANSFER,
  type TransferEvent,
  type TransferState,
} from '../../../libs/offer/index.js';
import { nextState } from '../../../libs/kernel/index.js';

/** What decides over a transfer. */
export interface TransferRow {
  readonly offerId: string;
  readonly state: TransferState;
  readonly version: number;
  readonly intakeWeek: string;
  readonly registeredOn: string;
  readonly ticket: ReturnTicket;
}

/** The transfer of an offer, locked; call after `lockOffer`. Null where the offer led to none. */
export async function lockTransfer(tx: EntityManager, offerId: string): Promise<TransferRow | null> {
  const [row] = await tx.query<TransferRow[]>(
    `SELECT offer_id AS "offerId", state, version, intake_week AS "intakeWeek", registered_on::text AS "registeredOn", ticket
     FROM transfer WHERE region_id = acting_region() AND offer_id = $1 FOR NO KEY UPDATE`,
    [offerId],
  );
  return row ?? null;
}

/** Takes a step of the table, or returns false where it has none from here: started, or back already. */
export async function moveTransfer(
  tx: EntityManager,
  transfer: TransferRow,
  event: TransferEvent,
  returnReason: string | null = null,
): Promise<boolean> {
  const to = nextState(TRANSFER, transfer.state, event);
  if (to === null) return false;
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE transfer SET state = $4, version = version + 1, return_reason = $5,
       intake_held_at = CASE WHEN $4 = 'intake-held' THEN clock_timestamp() ELSE intake_held_at END,
       closed_at = CASE WHEN $4 IN ('started', 'returned') THEN clock_timestamp() END
     WHERE region_id = acting_region() AND offer_id = $1 AND state = $2 AND version = $3`,
    [transfer.offerId, transfer.state, transfer.version, to, returnReason],
  );
  if (changed !== 1) throw new Error('The transfer changed under its lock');
  return true;
}
