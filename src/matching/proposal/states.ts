import { LIVE_STATES, type ProposalState, UNDECIDED_STATES } from '../../../libs/matching/index.js';

/** As constants in the statement, so that PostgreSQL finds the partial indexes on these states. */
const oneOf = (states: readonly ProposalState[]): string => states.map((state) => `'${state}'`).join(', ');
export const LIVE = oneOf(LIVE_STATES);
export const UNDECIDED = oneOf(UNDECIDED_STATES);
