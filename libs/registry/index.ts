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
export { changesOf, contentHash, type Changes, type EntryState, type HeldEntry } from './changes.js';
export { entryId, programmeId } from './identity.js';
export { waitedWeeks } from './waited.js';
export { municipalitiesOf, placeName, type LocatedPostcode, type Municipality } from './municipalities.js';
export {
  estimatedTravel,
  estimateMinutes,
  greatCircleKm,
  type Coordinates,
  type LocatedArea,
  type TravelTime,
} from './travel.js';
export { type Bar, barOf, WITHDRAWAL_DAYS } from './bar/bar-of-effect.js';
export { HOLD, HOLD_STATES, type HoldEvent, type HoldState } from './hold/hold-states.js';
