export {
  presentWait,
  proposalsOf,
  weeksWaited,
  type DisclosedNeed,
  type ProposalDraft,
  type ProposalGain,
  type WaitFigures,
} from './proposals.js';
