export { assertUnreachable } from './assert-unreachable.js';
export { byCodeUnit, byKey, canonicalSet } from './compare.js';
export { addWeeks, isIsoWeek, isoWeekOf, mondayOf, weeksBetween, weeksInYear } from './iso-week.js';
export { seededRandom, type Random } from './random.js';
export { ok, refuse, type Result } from './result.js';
export { sha256 } from './sha256.js';
export {
  breachAfterIntake,
  breachBeforeIntake,
  breachWeeks,
  type Treeknorm,
  type WaitClock,
} from './treeknorm.js';
