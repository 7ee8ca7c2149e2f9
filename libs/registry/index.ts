export {
  candidateOf,
  placeOf,
  ELIGIBILITY_CODES,
  ELIGIBILITY_RULES,
  EligibilityTable,
  firstRefusal,
  givesCare,
  needOfCodes,
  programmesIn,
  underLaw,
  asks,
  isGroup,
  notBefore,
  type EligibilityCode,
  type EligibilityEntry,
  type EligibilityProgramme,
  type EligibilityRule,
  type ProgrammeSet,
} from './eligibility/index.js';
export { softExclusions } from './eligibility/soft-exclusion.js';
export { changesReader, contentHash, type Changes, type HeldEntry } from './entry/changes.js';
export { sizeAfter, sizeOf, tooManyEntries } from './entry/list-size.js';
export { entryId, programmeId } from './entry/ids.js';
export { waitedWeeks } from './entry/waited-weeks.js';
export {
  municipalitiesOf,
  placeName,
  type LocatedPostcode,
  type Municipality,
} from './area/municipalities.js';
export { postcodesOfToday, type PostcodesOfToday } from './area/postcodes-of-today.js';
export { settleAreas, type AreaMove, type HeldArea, type SettledAreas } from './area/settle-areas.js';
export { estimatedTravel, estimateMinutes, type LocatedArea, type TravelTime } from './area/travel.js';
export { type Bar, barOf, WITHDRAWAL_DAYS } from './bar/bar-of-effect.js';
export { HOLD, HOLD_STATES, type HoldEvent, type HoldState } from './hold/hold-states.js';
export { ENTRY_STATES, type EntryState } from './entry/entry-states.js';
export { FOLLOW_UP_KINDS, type FollowUpKind } from './follow-up/follow-up-kinds.js';
export {
  type CurrentBar,
  type CurrentCeiling,
  type CurrentEntry,
  type CurrentProgramme,
  type CurrentSlot,
  type NamedProgramme,
  type ProviderLimits,
} from './current/current-rows.js';
export { heardOn, silentSince, type Heard } from './cleaning/heard.js';
export { LEAVING_ANSWERS, POLL_ANSWERS, pollEffect, type PollAnswer } from './cleaning/poll.js';
export { contactText, lastTreatedAt, providerOfContact } from './wish/contact.js';
export { countingWish, type CountingWish, type SaidWish } from './wish/wish.js';
export { WAIT_SOURCES, type WaitEstimate, type WaitSource } from './wait/wait-estimate.js';
export { expectedWait, type Announced, type ExpectedWait, type WaitingEntry } from './wait/expected-wait.js';
export { RegionWaits, type Announcing } from './wait/region-waits.js';
export { type EntryHistory } from './wait/spells.js';
export { backtest, momentsOf, type Calibration, type Moment } from './wait/backtest.js';
export { overdueAge } from './quality/overdue.js';
export { UNCHANGED_WEEKS } from './quality/entry-rules.js';
export {
  qualityReader,
  type QualityCode,
  type QualityFinding,
  type QualityItem,
  type QualityReport,
} from './quality/quality-report.js';
export {
  type QualityEntry,
  type QualityList,
  type QualityProgramme,
  type QualityWeight,
} from './quality/quality-list.js';
