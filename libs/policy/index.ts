export { type CrisisPointer } from './crisis.js';
export { type DeclineEffect, type DeclineReason } from './decline-reasons.js';
export { type AgePolicy } from './ages.js';
export { type CaseTablePolicy } from './case-table.js';
export { type MatchingPolicy } from './matching.js';
export {
  DEFAULT_POLICY,
  type PolicyDocument,
  type PushPolicy,
  policySha256,
  readPolicyDocument,
} from './document.js';
export { CASE_TABLE_NUMBERS, MOST_WEEKS, POLICY_NUMBERS, type PolicyNumber } from './numbers.js';
export { DEFAULT_PROFESSIONS, professionsOf, type TitleProfessions } from './professions.js';
export { type PolicyReason } from './reasons.js';
export { DEFAULT_TITLE_NORMS, normOf, type TitleNorms } from './title-norms.js';
export { type RejectionReason } from './rejection-reasons.js';
export { firstAnswerDay, type LatestDays, latestDays, type LeadTimes, nearestWeek } from './lead-times.js';
export { type LetterPolicy, TRAVEL_MODES, type TravelMode } from './letter.js';
