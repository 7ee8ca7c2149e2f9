export { applyChanges } from './apply.js';
export {
  CHANGES_FORMAT,
  LIMITS,
  type CeilingChange,
  type Changes,
  type Limit,
  type LimitChange,
  type PolicyChange,
  type ProgrammeChange,
  type SlotChange,
} from './changes.js';
export { compare, type Certainty, type Comparison, type ProviderDifference } from './compare.js';
export { whatIf, type WhatIf, type WhatIfRefusal } from './what-if.js';
