export { MatchingModule } from './matching.module.js';
export { inWords, ProposalReasonsDto, STORED_REASONS, type StoredReasonsRow } from './reasons/index.js';
export { RunRequests } from './run/run-requests.service.js';
export { Proposal, ProposalFacts, ProposalTransition } from './proposal/proposal.entity.js';
export {
  type HandOrigin,
  hasLiveProposal,
  insertProposalByHand,
  lockProposal,
  moveProposal,
  overdueProposals,
  promisedPlaces,
  type ProposalRow,
} from './proposal/proposal.store.js';
export { LatestUnmatched } from './unmatched/unmatched.entity.js';
