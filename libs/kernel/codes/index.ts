import { CASE_ACTIONS, CASE_DECISIONS, CASE_DOMAINS, CASE_OUTCOMES, CASE_REASONS } from './case-table.js';
import { CARE_TYPES as NAMED_CARE_TYPES } from './care-types.js';
import { FORMS, INTENSITIES, LEVELS } from './care.js';
import { DIAGNOSES, DIAGNOSIS_VERSIONS } from './diagnoses.js';
import { FLAGS, LANGUAGES, SETTINGS, SEVERITIES } from './need.js';
import { INSURERS, PROFESSIONS } from './parties.js';
import { CLIENT_WISHES, CONDITIONS } from './wish.js';
import { type CodeListVersion, VERSIONS } from './versions.js';
import { CIRCUITS, TITLES } from './titles.js';
import { TREATMENTS } from './treatments.js';
import { DECLINE_REASONS, REFUSAL_REASONS, RETURN_REASONS, UNMATCHED_REASON_LABELS } from './reasons.js';

/** Goes up with every change of a code or a label; receipts and runs may name it. */
export const CODE_LISTS_VERSION = 5;
/** The day of that version. A region's own reasons have that of its policy. */
export const CODE_LISTS_DATE = '2026-11-30';

/** None of them could be held against the list of its issuer. */
const CARE_TYPES = NAMED_CARE_TYPES.map((type) => ({ ...type, unverified: true as const }));

/** All lists as GET /code-lists serves them, but for the reasons that a region sets itself. */
export const CODE_LISTS = {
  diagnoses: DIAGNOSES,
  diagnosisVersions: DIAGNOSIS_VERSIONS,
  levels: LEVELS,
  intensities: INTENSITIES,
  forms: FORMS,
  settings: SETTINGS,
  careTypes: CARE_TYPES,
  languages: LANGUAGES,
  severities: SEVERITIES,
  flags: FLAGS,
  clientWishes: CLIENT_WISHES,
  conditions: CONDITIONS,
  titles: TITLES,
  circuits: CIRCUITS,
  treatments: TREATMENTS,
  insurers: INSURERS,
  professions: PROFESSIONS,
  refusalReasons: REFUSAL_REASONS,
  declineReasons: DECLINE_REASONS,
  returnReasons: RETURN_REASONS,
  unmatchedReasons: UNMATCHED_REASON_LABELS,
  caseReasons: CASE_REASONS,
  caseDecisions: CASE_DECISIONS,
  caseActions: CASE_ACTIONS,
  caseOutcomes: CASE_OUTCOMES,
  caseDomains: CASE_DOMAINS,
} as const;
export type CodeListName = keyof typeof CODE_LISTS;

/** Which edition of each list it is: none is left out. */
export const CODE_LIST_VERSIONS: Readonly<Record<CodeListName, CodeListVersion>> = VERSIONS;

export {
  CASE_ACTIONS,
  CASE_DECISIONS,
  CASE_DOMAINS,
  CASE_OUTCOMES,
  CASE_REASONS,
  type CaseActionCode,
  type CaseDecisionCode,
  type CaseDomainCode,
  type CaseOutcomeCode,
  type CaseReasonCode,
} from './case-table.js';
export { severityFits } from './care-types.js';
export { FORMS, INTENSITIES, LEVELS, type IntensityCode, type LevelCode } from './care.js';
export { codesOf, labelOf, labelsOf, type Code } from './code.js';
export {
  DIAGNOSES,
  DIAGNOSIS_VERSIONS,
  type Diagnosis,
  type DiagnosisCode,
  type DiagnosisVersion,
} from './diagnoses.js';
export {
  convertDiagnosis,
  countedGroup,
  diagnosesFitting,
  FITTING_DIAGNOSES,
  isUndiagnosed,
  newestGroups,
} from './diagnosis-mapping.js';
export {
  CRISIS,
  FLAGS,
  LANGUAGES,
  SETTINGS,
  SEVERITIES,
  isDangerNow,
  type FlagCode,
  type LanguageCode,
  type SettingCode,
  type Severity,
} from './need.js';
export { CIRCUITS, TITLES, type CircuitCode, type TitleCode } from './titles.js';
export { TREATMENTS, type TreatmentCode } from './treatments.js';
export { INSURERS, PROFESSIONS, type ProfessionCode } from './parties.js';
export {
  DECLINE_REASONS,
  EFFECTS,
  REFUSAL_REASONS,
  RETURN_REASONS,
  UNMATCHED_REASON_LABELS,
  type DeclineReasonCode,
  type Effect,
  type RefusalReasonCode,
  type ReturnReasonCode,
} from './reasons.js';
export { CLIENT_WISHES, CONDITIONS, type ClientWish, type ConditionCode } from './wish.js';
