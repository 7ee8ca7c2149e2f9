export { answerBy } from './answer-by.js';
export { type Consequence, consequenceOf, type Outcome } from './consequences.js';
export { DECLINE_EFFECTS, isDeclineReason } from './decline-effects.js';
export { OFFER_EVENTS } from './event-kinds.js';
export { OFFER, OFFER_STATES, type OfferEvent, type OfferState } from './offer-states.js';
export { OFFER_REFUSALS, type OfferRefusal } from './refusals.js';
export {
  type EntryRow,
  restore,
  type ReturnTicket,
  TICKET_FIELDS,
  type TicketField,
  ticketOf,
  type TicketValue,
} from './return-ticket.js';
export { TRANSFER, TRANSFER_STATES, type TransferEvent, type TransferState } from './transfer-states.js';
