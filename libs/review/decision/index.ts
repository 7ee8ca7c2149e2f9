export {
  decide,
  type DecidedStep,
  isQualified,
  qualifies,
  type ReviewedProposal,
  sideOf,
  type TakenDecision,
  type Verdict,
  type WantedDecision,
} from './four-eyes.js';
export { type PolicyReason, type ReasonList, readReasons } from './policy-reasons.js';
export { DEFAULT_REFUSAL_REASONS, readRefusalReasons, type RefusalReason } from './rejection-reasons.js';
