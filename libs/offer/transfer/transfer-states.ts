import { stateMachine } from '../../kernel/index.js';

export const TRANSFER_STATES = Object.freeze(['planned', 'intake-held', 'started', 'returned'] as const);
export type TransferState = (typeof TRANSFER_STATES)[number];
export type TransferEvent = 'hold-intake' | 'start' | 'return';

/**
 * From acceptance by way of the intake until treatment begins there, or until the client comes back with the return
 * ticket. No treatment without an intake: a start ends the ticket. The same pairs of states stand in the table
 * `transfer_transition`, whose trigger refuses every other step; a test holds the two equal.
 */
export const TRANSFER = stateMachine<TransferState, TransferEvent>('planned', TRANSFER_STATES, [
  ['planned', 'hold-intake', 'intake-held'],
  ['planned', 'return', 'returned'],
  ['intake-held', 'start', 'started'],
  ['intake-held', 'return', 'returned'],
]);

/** States in which the client is between the two organisations. */
export const UNDER_WAY = Object.freeze([
  'planned',
  'intake-held',
] as const satisfies readonly TransferState[]);

export const isUnderWay = (state: TransferState | null): boolean => UNDER_WAY.some((one) => one === state);
