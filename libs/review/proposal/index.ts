export { changesOf, type Compared } from './changed.js';
export { type Deadlines, isTooLate, lastDayOf, OFFER_DAYS } from './deadline.js';
export { PROPOSAL_EVENTS } from './event-kinds.js';
export { type Side, SIDES } from '../../kernel/index.js';
