export {
  ELIGIBILITY_CODES,
  ELIGIBILITY_RULES,
  EligibilityTable,
  firstRefusal,
  programmesIn,
  type Bilingual,
  type EligibilityCode,
  type EligibilityEntry,
  type EligibilityProgramme,
  type EligibilityRule,
  type ProgrammeSet,
} from './eligibility/index.js';
