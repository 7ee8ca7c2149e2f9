import { stateMachine } from '../../kernel/index.js';

export const PROPOSAL_STATES = Object.freeze([
  'proposed',
  'approved-by-sending',
  'approved-by-receiving',
  'approved',
  'concluded',
  'refused',
  'withdrawn',
  'expired',
] as const);
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** `withdraw`: the entry, the programme or the place is gone, or a newer run takes over; `conclude`: the client answered. */
export type ProposalEvent =
  'approve-sending' | 'approve-receiving' | 'refuse' | 'withdraw' | 'expire' | 'conclude';

/**
 * The life of a proposal. The same pairs of states stand in the table `proposal_transition`, whose trigger
 * refuses every other step; a test holds the two equal.
 */
export const PROPOSAL = stateMachine<ProposalState, ProposalEvent>('proposed', PROPOSAL_STATES, [
  ['proposed', 'approve-sending', 'approved-by-sending'],
  ['proposed', 'approve-receiving', 'approved-by-receiving'],
  ['proposed', 'refuse', 'refused'],
  ['proposed', 'withdraw', 'withdrawn'],
  ['proposed', 'expire', 'expired'],
  ['approved-by-sending', 'approve-receiving', 'approved'],
  ['approved-by-sending', 'refuse', 'refused'],
  ['approved-by-sending', 'withdraw', 'withdrawn'],
  ['approved-by-sending', 'expire', 'expired'],
  ['approved-by-receiving', 'approve-sending', 'approved'],
  ['approved-by-receiving', 'refuse', 'refused'],
  ['approved-by-receiving', 'withdraw', 'withdrawn'],
  ['approved-by-receiving', 'expire', 'expired'],
  ['approved', 'conclude', 'concluded'],
  ['approved', 'withdraw', 'withdrawn'],
  ['approved', 'expire', 'expired'],
]);

/** States in which a proposal occupies its entry: at most one such proposal an entry. */
export const LIVE_STATES = Object.freeze([
  'proposed',
  'approved-by-sending',
  'approved-by-receiving',
  'approved',
] as const satisfies readonly ProposalState[]);

/** States in which somebody's eyes are still awaited. */
export const UNDECIDED_STATES = Object.freeze([
  'proposed',
  'approved-by-sending',
  'approved-by-receiving',
] as const satisfies readonly ProposalState[]);

export const isLive = (state: ProposalState): boolean => LIVE_STATES.some((live) => live === state);

export const isUndecided = (state: ProposalState): boolean => UNDECIDED_STATES.some((one) => one === state);
