export { type CrisisPointer } from './crisis.js';
export { type DeclineEffect, type DeclineReason } from './decline-reasons.js';
export {
  type AgePolicy,
  type CaseTablePolicy,
  DEFAULT_POLICY,
  type MatchingPolicy,
  type PolicyDocument,
  type PushPolicy,
  policySha256,
  readPolicyDocument,
} from './document.js';
export { MOST_WEEKS, POLICY_NUMBERS, type PolicyNumber } from './numbers.js';
export { DEFAULT_PROFESSIONS, professionsOf, type TitleProfessions } from './professions.js';
export { type PolicyReason } from './reasons.js';
export { DEFAULT_TITLE_NORMS, normOf, type TitleNorms } from './title-norms.js';
export { type RejectionReason } from './rejection-reasons.js';
