/**
 * What comes back to the letter: every column of an entry. The hash of the content is among them, so that a later
 * push of newer content is seen as a change and not as known. Only `valid_from` (the history's own) and
 * `confirmed_on` (of the last push) belong to the row and not to the place, and are left as they are.
 */
export const TICKET_FIELDS = Object.freeze([
  'region_id',
  'id',
  'provider_id',
  'reference',
  'programme_id',
  'area',
  'diagnosis',
  'settings',
  'age_from',
  'age_to',
  'language',
  'severity',
  'insurer',
  'max_travel',
  'flags',
  'registered_on',
  'referred_on',
  'intake_on',
  'expected_intake_week',
  'expected_treatment_weeks',
  'state',
  'content_sha256',
] as const);
export type TicketField = (typeof TICKET_FIELDS)[number];

/** A value as JSON holds it; dates are written `YYYY-MM-DD`. */
export type TicketValue = string | number | boolean | null | readonly TicketValue[];
export type EntryRecord = Readonly<Record<string, TicketValue>>;
export type ReturnTicket = Readonly<Record<TicketField, TicketValue>>;

/**
 * The return ticket of an entry, made before anything is changed.
 * @throws where a field is missing: a ticket with a hole would restore something else than there was
 */
export function ticketOf(row: EntryRecord): ReturnTicket {
  const missing = TICKET_FIELDS.filter((field) => row[field] === undefined);
  if (missing.length > 0) throw new Error(`No return ticket without ${missing.join(', ')}`);
  return Object.freeze(
    Object.fromEntries(TICKET_FIELDS.map((field) => [field, row[field]])),
  ) as unknown as ReturnTicket;
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
