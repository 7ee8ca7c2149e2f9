import { type EntityManager } from 'typeorm';
import {
  type EntryRow,
  restore,
  type ReturnTicket,
  TICKET_FIELDS,
  ticketOf,
} from '../../../libs/offer/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { inEngineRole } from '../../platform/base/database/engine-role.js';

/** The entry as it stands, locked until the end of the transaction; dates as text. Null where the actor may not see it. */
export async function lockEntry(tx: EntityManager, entryId: string): Promise<EntryRow | null> {
  const [found] = await tx.query<{ row: EntryRow }[]>(
    `SELECT to_jsonb(e) AS row FROM waiting_list_entry e WHERE region_id = acting_region() AND id = $1 FOR NO KEY UPDATE`,
    [entryId],
  );
  return found?.row ?? null;
}

/** Makes the ticket, then lets the entry travel: its state changes and nothing else of it. */
export async function letTravel(tx: EntityManager, row: EntryRow): Promise<ReturnTicket> {
  const ticket = ticketOf(row);
  await tx.query(
    `UPDATE waiting_list_entry SET state = 'transferring' WHERE region_id = acting_region() AND id = $1 AND state = 'waiting'`,
    [ticket.id],
  );
  return ticket;
}

/**
 * Takes the entry off the list, its history kept: the client is in treatment and waits no longer. The organisation
 * that treats may not see the entry, so the engine does this for it.
 */
export const letLeave = (tx: EntityManager, actor: Actor, entryId: string): Promise<unknown> =>
  inEngineRole(tx, actor, () =>
    tx.query(
      `UPDATE waiting_list_entry SET state = 'left' WHERE region_id = acting_region() AND id = $1 AND state = 'transferring'`,
      [entryId],
    ),
  );

const SET = TICKET_FIELDS.filter((field) => field !== 'region_id' && field !== 'id')
  .map((field) => `${field} = was.${field}`)
  .join(', ');

/** Puts the entry back exactly as its ticket says. @throws where the ticket is of another entry */
export async function bringBack(tx: EntityManager, ticket: ReturnTicket, row: EntryRow): Promise<void> {
  await tx.query(
    `UPDATE waiting_list_entry e SET ${SET} FROM jsonb_populate_record(NULL::waiting_list_entry, $1::jsonb) AS was
     WHERE e.region_id = acting_region() AND e.id = was.id`,
    [JSON.stringify(restore(ticket, row))],
  );
}
