export { disclose, DISCLOSED_FIELDS, type DisclosedNeed } from './disclosed-need.js';
export {
  isGainKnown,
  presentSource,
  presentWait,
  type PresentWait,
  proposalsOf,
  weeksWaited,
  type ProposalDraft,
  type ProposalGain,
  type WaitFigures,
} from './proposals.js';
export {
  isLive,
  isUndecided,
  LIVE_STATES,
  PROPOSAL,
  PROPOSAL_STATES,
  type ProposalEvent,
  type ProposalState,
  UNDECIDED_STATES,
} from './proposal-states.js';
