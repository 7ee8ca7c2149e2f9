/** What belongs to the row and not to the place: since when it says this, and the day of the last push. */
const OF_THE_ROW = ['valid_from', 'confirmed_on'];

/** A value as JSON holds it; dates are written `YYYY-MM-DD`. */
export type TicketValue = string | number | boolean | null | readonly TicketValue[];
/** An entry as its table holds it, by the names of its columns. */
export type EntryRecord = Readonly<Record<string, TicketValue>>;

/**
 * What comes back to the letter: every column of an entry but those of the row. The hash of the content is among them,
 * so that a later push of newer content is seen as a change and not as known.
 */
export type ReturnTicket = EntryRecord & { readonly region_id: TicketValue; readonly id: TicketValue };

/**
 * The return ticket of an entry, made before anything is changed.
 * @param row the whole record: what is missing here is not brought back
 * @throws where it does not say whose it is
 */
export function ticketOf(row: EntryRecord): ReturnTicket {
  const { region_id, id } = row;
  if (region_id === undefined || id === undefined)
    throw new Error('No return ticket without region_id and id');
  const columns = Object.entries(row).filter(([name]) => !OF_THE_ROW.includes(name));
  return Object.freeze({ ...Object.fromEntries(columns), region_id, id });
}

/**
 * The row with everything on the ticket as it was; what is not on the ticket stays as it now is.
 * @throws for the ticket of another entry
 * @example restore(ticketOf(row), { ...row, state: 'transferring' }).state === row.state
 */
export function restore<Row extends EntryRecord>(ticket: ReturnTicket, current: Row): Row {
  if (ticket.region_id !== current['region_id'] || ticket.id !== current['id'])
    throw new Error('A return ticket is for its own entry');
  return { ...current, ...ticket };
}
