export { inWords, reasonsOf } from './proposal-reasons.js';
export { type ReasonedDraft } from './reasoned-draft.js';
export { ProposalReasonsRecord } from './proposal-reasons.entity.js';
export { insertReasons, STORED_REASONS, type StoredReasonsRow } from './proposal-reasons.store.js';
export { ProposalReasonsDto } from './reasons.dto.js';
