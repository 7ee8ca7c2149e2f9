import { stateMachine } from '../../kernel/index.js';

export const HOLD_STATES = Object.freeze(['held', 'released', 'used'] as const);
export type HoldState = (typeof HOLD_STATES)[number];
export type HoldEvent = 'release' | 'use';

/**
 * A held place of a slot, taken at the second approval: earlier would block places for proposals nobody has
 * looked at, later would offer a client what may be gone. Used up when the client accepts, free again otherwise.
 */
export const HOLD = stateMachine<HoldState, HoldEvent>('held', HOLD_STATES, [
  ['held', 'release', 'released'],
  ['held', 'use', 'used'],
]);
