export {
  pairKey,
  planOf,
  tally,
  type Constraint,
  type ConstraintCode,
  type Placement,
  type Plan,
  type Violation,
} from './constraint.js';
export { CONSTRAINTS, violationsOf } from './constraints.js';
export { shareInTenThousandths } from './min-high-share.js';
