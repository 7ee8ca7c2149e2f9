export { MOST_VIEWS } from './saved-views.js';
export { LAST_DAYS, type Urgency, type UrgencyFacts, urgencyOf } from './urgency.js';
