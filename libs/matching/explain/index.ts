export { type Alternative } from './alternatives.js';
export { DIFFERENCES, type Difference } from './differences.js';
export { explainProposals, reasonsFor, type ProposalReasons } from './proposal.js';
export { type ScarceUse, type Worth } from './scarce-use.js';
export { explainUnmatched } from './unmatched.js';
