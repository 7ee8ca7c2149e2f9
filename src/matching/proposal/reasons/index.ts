export { inWords, reasonsOf, type ReasonedDraft, withReasons } from './proposal-reasons.js';
export { ProposalReasonsRecord } from './proposal-reasons.entity.js';
export { insertReasons, STORED_REASONS, type StoredReasonsRow } from './proposal-reasons.store.js';
export { ProposalReasonsDto } from './reasons.dto.js';
