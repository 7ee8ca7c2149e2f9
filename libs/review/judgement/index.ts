export { causeOf, lateness, lateProblem } from './cause.js';
export { type CeilingUse, isCeilingReached } from './ceiling.js';
export { type Judged, judgeAgain, type OpenProposal } from './judge-again.js';
export { GONE_REASONS, goneReason, type GoneReason, type Ground, type On } from './standing.js';
