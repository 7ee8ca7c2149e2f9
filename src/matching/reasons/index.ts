export { reasonsOf, withReasons } from './proposal-reasons.js';
export { ProposalReasonsDto } from './reasons.dto.js';
