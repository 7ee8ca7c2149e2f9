export { orderWords, type SortedBy, URGENCIES, type UrgencyReason, WITHIN_RANK } from './order.js';
export { MOST_VIEWS } from './saved-views.js';
export { lapsingUpTo, type Urgency, type UrgencyFacts, urgencyOf } from './urgency.js';
