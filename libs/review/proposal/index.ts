export { changesOf, type Compared } from './changed.js';
export { lastDayOf, OFFER_DAYS } from './deadline.js';
export { PROPOSAL_EVENTS } from './event-kinds.js';
export { type Side, SIDES } from '../../kernel/index.js';
