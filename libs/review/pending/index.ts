export { LONGEST_PAUSE_SECONDS, UNDO_SECONDS } from './pause.js';
export { PENDING, PENDING_STATES, type PendingEvent, type PendingState } from './states.js';
