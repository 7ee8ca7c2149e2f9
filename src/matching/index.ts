export { MatchingModule } from './matching.module.js';
export { policyInForce } from './policy.service.js';
export { ProposalReasonsDto, reasonsOf } from './reasons/index.js';
export { RunRequests } from './run-requests.service.js';
