export { proposalText, weekText, type Language, type ProposalFacts } from './proposal-text.js';
export {
  DIFFERENCES,
  explainProposals,
  reasonsFor,
  type Difference,
  type PlaceInstead,
  type ProposalReasons,
  type ScarceUse,
  type Worth,
} from './proposal.js';
export { proposalReasonsText, worthText, type ReasonsContext } from './proposal-reasons-text.js';
export { explainUnmatched } from './unmatched.js';
export { UNMATCHED_WORDS } from './words.js';
