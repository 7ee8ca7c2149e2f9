import { ceiling } from './ceiling.js';
import { type Constraint, type Plan, type Violation } from './constraint.js';
import { maxNetIn } from './max-net-in.js';
import { maxOut } from './max-out.js';
import { minHighShare } from './min-high-share.js';
import { minStart } from './min-start.js';
import { once } from './once.js';
import { pinned } from './pinned.js';
import { slots } from './slots.js';

/** Every constraint on plans. A plan of admissible placements can be carried out when none is broken. */
export const CONSTRAINTS: readonly Constraint[] = Object.freeze([
  once,
  pinned,
  slots,
  minStart,
  maxOut,
  maxNetIn,
  ceiling,
  minHighShare,
]);

/** Everything that is wrong with a plan; empty for one that can be carried out. */
export const violationsOf = (plan: Plan): Violation[] =>
  CONSTRAINTS.flatMap((constraint) => constraint.violations(plan));
