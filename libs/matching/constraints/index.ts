export { type Constraint, type LimitKey, type Violation } from './constraint.js';
export { CONSTRAINTS, violationsOf, type ConstraintName, type NamedViolation } from './constraints.js';
