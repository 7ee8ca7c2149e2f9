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
export { mayReplace, type Place, REPLACED_BY_CLINICIAN } from './replace.js';
