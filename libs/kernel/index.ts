export { FHIR_CANONICAL } from './canonical.js';
export { assertUnreachable } from './assert-unreachable.js';
export { canonicalJson } from './canonical-json.js';
export { type Side, SIDES } from './sides.js';
export { byCodeUnit, byKey, canonicalSet } from './compare.js';
export { grouped } from './grouped.js';
export { isMailAddress } from './mail-address.js';
export { isPostalAddress } from './postal-address.js';
export { isPhoneNumber } from './phone-number.js';
export { type Bilingual, type Language, TEXT_LANGUAGES } from './bilingual.js';
export { EVENT_TOPICS, type EventKind, type EventTopic } from './event-kind.js';
export { addWeeks, isIsoWeek, isoWeekOf, mondayOf, weeksBetween, weeksInYear } from './iso-week.js';
export {
  type FieldProblem,
  type ProblemDetail,
  type ProblemCatalogue,
  type ProblemParam,
  type ProblemStatus,
} from './problem.js';
export { type Coordinates, greatCircleKm } from './great-circle.js';
export { UNCOMPUTED } from './uncomputed.js';
export { seededRandom, type Random } from './random.js';
export { remembered } from './remembered.js';
export { daysBetween, earlier, later, plusDays } from './dates.js';
export {
  isWorkingDay,
  minusWorkingDays,
  plusWorkingDays,
  workingDayFrom,
  workingDayUpTo,
} from './working-days.js';
export { type DocumentedMachine, stateDiagram, statesPage } from './state-diagram.js';
export {
  finalStates,
  nextState,
  reachableStates,
  stateMachine,
  type StateMachine,
  type Transition,
} from './state-machine.js';
export {
  ADULT_FROM,
  circuitsNotAt,
  passesEighteen,
  type Population,
  populationOf,
  populationsOf,
  POPULATIONS,
  TITLE_OF_POPULATION,
  titleAndCircuit,
  titlesAndCircuits,
  TITLES_AROUND_18,
  titlesNotAt,
} from './legal-title.js';
export { ok, refuse, type Result } from './result.js';
export { sha256 } from './sha256.js';
export { atOnce, type Steps } from './steps.js';
export { slotKey } from './slot-key.js';
export {
  breachAfterIntake,
  breachBeforeIntake,
  breachWeeks,
  type Treeknorm,
  type WaitClock,
} from './treeknorm.js';
export { careOf, type Care, type SaidOfCare } from './care.js';
export {
  CASE_ACTIONS,
  CASE_DECISIONS,
  CASE_DOMAINS,
  CASE_OUTCOMES,
  CASE_REASONS,
  CIRCUITS,
  CODE_LISTS,
  CODE_LIST_VERSIONS,
  CODE_LISTS_DATE,
  CODE_LISTS_VERSION,
  codesOf,
  CRISIS,
  convertDiagnosis,
  countedGroup,
  DECLINE_REASONS,
  EFFECTS,
  DIAGNOSES,
  diagnosesFitting,
  DIAGNOSIS_VERSIONS,
  FITTING_DIAGNOSES,
  FLAGS,
  FORMS,
  INSURERS,
  INTENSITIES,
  isDangerNow,
  isUndiagnosed,
  labelOf,
  labelsOf,
  LANGUAGES,
  LEVELS,
  newestGroups,
  PROFESSIONS,
  REFUSAL_REASONS,
  RETURN_REASONS,
  SETTINGS,
  severityFits,
  SEVERITIES,
  TITLES,
  TREATMENTS,
  type TreatmentCode,
  UNMATCHED_REASON_LABELS,
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseDomainCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
  type CircuitCode,
  type Code,
  type CodeListName,
  type DeclineReasonCode,
  type Effect,
  type Diagnosis,
  type DiagnosisCode,
  type DiagnosisVersion,
  type FlagCode,
  type IntensityCode,
  type LevelCode,
  type LanguageCode,
  type ProfessionCode,
  type RefusalReasonCode,
  type ReturnReasonCode,
  type SettingCode,
  type Severity,
  CLIENT_WISHES,
  CONDITIONS,
  type ClientWish,
  type ConditionCode,
  type TitleCode,
} from './codes/index.js';
export {
  areaOfCode,
  type NamedMunicipality,
  predecessorsOf,
  sameMunicipality,
  successorOfPostcode,
  successorsOf,
} from './municipality/municipality.js';
