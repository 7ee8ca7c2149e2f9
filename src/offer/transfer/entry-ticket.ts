import { type EntityManager } from 'typeorm';
import {
  type EntryRow,
  restore,
  type ReturnTicket,
  TICKET_FIELDS,
  ticketOf,
} from '../../../libs/offer/index.js';
import { type Actor, inEngineRole } from '../../platform/base/database/index.js';

/** The entry as it stands, locked until the end of the transaction; dates as text. Null where the actor may not see it. */
export async function lockEntry(tx: EntityManager, entryId: string): Promise<EntryRow | null> {
  const [found] = await tx.query<{ row: EntryRow }[]>(
    `SELECT to_jsonb(e) AS row FROM waiting_list_entry e WHERE region_id = acting_region() AND id = $1 FOR NO KEY UPDATE`,
    [entryId],
  );
  return found?.row ?? null;
}

/** Makes the ticket, then lets the entry go: its state changes and nothing else of it. */
export async function beginTransfer(tx: EntityManager, row: EntryRow): Promise<ReturnTicket> {
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
export const leaveList = (tx: EntityManager, actor: Actor, entryId: string): Promise<void> =>
  inEngineRole(tx, actor, async () => {
    await tx.query(
      `UPDATE waiting_list_entry SET state = 'left' WHERE region_id = acting_region() AND id = $1 AND state = 'transferring'`,
      [entryId],
    );
  });

const SET = TICKET_FIELDS.filter((field) => field !== 'region_id' && field !== 'id')
  .map((field) => `${field} = was.${field}`)
  .join(', ');

/**
 * Puts the entry back exactly as its ticket says. The receiving organisation may not see the entry, so the engine does
 * this for it. @throws where the entry is gone
 */
export const restoreEntry = (tx: EntityManager, actor: Actor, ticket: ReturnTicket): Promise<void> =>
  inEngineRole(tx, actor, async () => {
    const row = await lockEntry(tx, String(ticket.id));
    if (row === null) throw new Error('A transfer without its entry');
    await tx.query(
      `UPDATE waiting_list_entry e SET ${SET} FROM jsonb_populate_record(NULL::waiting_list_entry, $1::jsonb) AS was
       WHERE e.region_id = acting_region() AND e.id = was.id`,
      [JSON.stringify(restore(ticket, row))],
    );
  });
