export { proposalText, weekText, type Language, type ProposalFacts } from './proposal-text.js';
export { explainUnmatched } from './unmatched.js';
export { UNMATCHED_WORDS } from './words.js';
