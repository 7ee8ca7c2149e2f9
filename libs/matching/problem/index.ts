export { canonical, canonicalEntry } from './canonical.js';
export {
  earliestWeek,
  gainsOf,
  isLongWaiting,
  largestValue,
  minStartIn,
  noGains,
  plusGains,
  travelIn,
  usableSlots,
  waitedBeyondNorm,
  weeksSinceRegistration,
  whyInadmissible,
  worth,
  type Gains,
  type Inadmissible,
} from './gains.js';
export { type Issue, type IssueCode, type Issues } from './issues.js';
export {
  PROBLEM_FORMAT,
  type Ceiling,
  type Entry,
  type Imputed,
  type MatchingPolicy,
  type Pin,
  type Problem,
  type Programme,
  type Provider,
  type TravelMatrix,
  type Weights,
} from './problem.js';
export { readProblem } from './read-problem.js';
export { isWaitUncertain, offeredTreatmentWait, valuedRemaining, valuedTreatmentWait } from './waits.js';
