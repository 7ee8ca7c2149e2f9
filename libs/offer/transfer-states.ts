import { stateMachine } from '../review/index.js';

export const TRANSFER_STATES = Object.freeze(['planned', 'started', 'returned'] as const);
export type TransferState = (typeof TRANSFER_STATES)[number];
export type TransferEvent = 'start' | 'return';

/** From acceptance until treatment begins there, or until the client comes back with the return ticket. */
export const TRANSFER = stateMachine<TransferState, TransferEvent>('planned', TRANSFER_STATES, [
  ['planned', 'start', 'started'],
  ['planned', 'return', 'returned'],
]);
