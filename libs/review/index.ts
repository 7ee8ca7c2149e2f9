export {
  bestAlternatives,
  difference,
  isOpen,
  startsAnyhow,
  MOST_ALTERNATIVES,
  type Option,
} from './alternatives.js';
export { type AgainstNorm, againstNorm, type NormedWait, normWords } from './beyond-norm.js';
export {
  ACTION,
  ACTION_OF,
  ACTION_STATES,
  type ActionEvent,
  type ActionState,
  candidateReason,
  type CandidateFacts,
  CASE,
  CASE_EVENTS,
  CASE_REFUSALS,
  CASE_STATES,
  type CaseEvent,
  type CaseRefusal,
  type CaseState,
  type CaseTablePolicy,
  dateRefusal,
  decideCase,
  DEFAULT_CASE_TABLE,
  type Ending,
  endingOf,
  FURTHEST_DAYS,
  isOverdue,
  MEETING,
  MEETING_STATES,
  type MeetingEvent,
  type MeetingState,
  type OpenCase,
  readCaseTablePolicy,
  type TabledCase,
  type WantedCaseDecision,
} from './case-table/index.js';
export { lastDayOf, OFFER_DAYS } from './deadline.js';
export {
  type Absence,
  ABSENCE_WEEKS,
  absenceOn,
  answersFor,
  BEGINS_WITHIN_WEEKS,
  type Period,
  planAbsence,
  readAbsenceWeeks,
  type Reviewer,
  standInFor,
} from './delegation.js';
export { disclose, DISCLOSED_FIELDS, type Need } from './disclosure.js';
export { PROPOSAL_EVENTS } from './event-kinds.js';
export { bringsUnderNorm, explain, type Gain, type Sentences, type Wait } from './explanation.js';
export {
  decide,
  type DecidedStep,
  isQualified,
  type ReviewedProposal,
  sideOf,
  type TakenDecision,
  type Verdict,
  type WantedDecision,
} from './four-eyes.js';
export { type PolicyReason, type ReasonList, readReasons } from './policy-reasons.js';
export { DEFAULT_REFUSAL_REASONS, readRefusalReasons, type RefusalReason } from './refusal-reasons.js';
export { REVIEW_REFUSALS, type ReviewRefusal } from './refusals.js';
export { LONGEST_LABEL, MOST_VIEWS, readLabel } from './saved-views.js';
export { type Side, SIDES } from './sides.js';
export { type DocumentedMachine, stateDiagram, statesPage } from './state-diagram.js';
export { TEAM_EVENTS } from './team-events.js';
export { LAST_DAYS, type Urgency, type UrgencyFacts, urgencyOf } from './urgency.js';
