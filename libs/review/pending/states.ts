import { stateMachine } from '../../kernel/index.js';

export const PENDING_STATES = Object.freeze(['pending', 'effective', 'undone', 'failed'] as const);
export type PendingState = (typeof PENDING_STATES)[number];
export type PendingEvent = 'take-effect' | 'undo' | 'fail';

/**
 * The life of a decision that was recorded with a pause to undo it. It ends once: whatever ends it holds its row, so of
 * an undo and its taking effect at the same moment one finds it over. The trigger of `pending_decision` refuses every
 * other step.
 */
export const PENDING = stateMachine<PendingState, PendingEvent>('pending', PENDING_STATES, [
  ['pending', 'take-effect', 'effective'],
  ['pending', 'undo', 'undone'],
  ['pending', 'fail', 'failed'],
]);
