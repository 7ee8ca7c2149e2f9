export { boundSays, planAbout } from './plan-about.js';
export { applyChanges } from './apply.js';
export {
  CHANGES_FORMAT,
  LIMITS,
  MOST_CHANGES,
  type CeilingChange,
  type Changes,
  type Limit,
  type LimitChange,
  type PolicyChange,
  type ProgrammeChange,
  type SlotChange,
} from './changes.js';
export { compare } from './compare.js';
export {
  type Certainty,
  type Comparison,
  type Interval,
  type Solved,
  type ValueDifference,
} from './comparison.js';
export { regionalComparison, roundedWorth, type PlanOfEntries, type PlansCompared } from './regional.js';
export { solveChanged, whatIf, type WhatIf, type WhatIfRefusal } from './what-if.js';
