export { LeversOfRun } from './levers/run-levers.service.js';
export { MatchingModule } from './matching.module.js';
export {
  inWords,
  ProposalReasonsDto,
  STORED_REASONS,
  type StoredReasonsRow,
} from './proposal/reasons/index.js';
export { RunRequests } from './run/run-requests.service.js';
export { RouteColumns } from './proposal/route.columns.js';
export { Proposal, ProposalFacts, ProposalTransition } from './proposal/proposal.entity.js';
export { type HandOrigin, insertProposalByHand } from './proposal/proposal-by-hand.store.js';
export {
  approvedTowardsAnswered,
  approvedTowardsAsked,
  hasLiveProposal,
  liveProposalsOf,
  type LiveProposal,
  lockProposals,
  lockProposal,
  moveProposal,
  overdueProposals,
  promisedPlaces,
  type ProposalRow,
  withdrawProposals,
} from './proposal/proposal.store.js';
export { OUTCOMES } from './proposal/proposal-of-run.store.js';
export { LatestUnmatched } from './unmatched/unmatched.entity.js';
export { findRun, hasCompletedRun, type RunKey } from './run/run.store.js';
export { failureText } from './run/failure-texts.js';
