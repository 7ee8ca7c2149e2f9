export { candidateOf, placeOf } from './candidate.js';
export { asks } from './conditions.js';
export { notBefore } from './not-before.js';
export { isGroup } from './no-group.js';
export { ELIGIBILITY_RULES, firstRefusal } from './eligibility.js';
export { EligibilityTable, programmesIn, type ProgrammeSet } from './eligibility-table.js';
export { givesCare } from './gives-care.js';
export { underLaw } from './under-law.js';
export { needOfCodes } from './need-of-codes.js';
export {
  ELIGIBILITY_CODES,
  type EligibilityCode,
  type EligibilityEntry,
  type EligibilityProgramme,
  type EligibilityRule,
} from './rule.js';
