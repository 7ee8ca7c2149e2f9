export { lastDayOf, OFFER_DAYS } from './deadline.js';
export { disclose, DISCLOSED_FIELDS, type Need } from './disclosure.js';
export { PROPOSAL_EVENTS } from './event-kinds.js';
export { type Side, SIDES } from '../../kernel/index.js';
