export { LONGEST_LABEL, MOST_VIEWS, readLabel } from './saved-views.js';
export { LAST_DAYS, type Urgency, type UrgencyFacts, urgencyOf } from './urgency.js';
