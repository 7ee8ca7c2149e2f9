export {
  inWords,
  reasonsOf,
  STORED_REASONS,
  type StoredReasonsRow,
  withReasons,
} from './proposal-reasons.js';
export { ProposalReasonsDto } from './reasons.dto.js';
