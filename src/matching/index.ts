export { MatchingModule } from './matching.module.js';
export { inWords, ProposalReasonsDto, STORED_REASONS, type StoredReasonsRow } from './reasons/index.js';
export { RunRequests } from './run-requests.service.js';
export { lockProposal, moveProposal, PROPOSAL_COLUMNS, type ProposalRow } from './proposal/proposal.store.js';
