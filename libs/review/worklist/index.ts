export { orderWords, type SortedBy, URGENCIES, type UrgencyReason, WITHIN_RANK } from './order.js';
export { MOST_VIEWS } from './saved-views.js';
export { LAST_DAYS, type Urgency, type UrgencyFacts, urgencyOf } from './urgency.js';
