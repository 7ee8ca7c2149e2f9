import { type Plan } from '../plans/plan.js';
import { ceiling } from './ceiling/ceiling.js';
import { type Constraint, type LinearConstraint, type Violation } from './constraint.js';
import { longWaiting } from './long-waiting/long-waiting.js';
import { maxNetIn } from './max-net-in/max-net-in.js';
import { maxOut } from './max-out/max-out.js';
import { maxPerSender } from './max-per-sender/max-per-sender.js';
import { minHighShare } from './min-high-share/min-high-share.js';
import { minStart } from './min-start/min-start.js';
import { once } from './once/once.js';
import { pinned } from './pinned/pinned.js';
import { slots } from './slots/slots.js';

/**
 * The list. Every constraint on plans, in the order in which rows, certificates and faults have them: a further one goes
 * to the end, so that the answers of problems without it stay the same to the byte.
 */
const LIST = [
  once,
  pinned,
  slots,
  minStart,
  maxOut,
  maxNetIn,
  ceiling,
  minHighShare,
  maxPerSender,
  longWaiting,
] as const;

export const CONSTRAINTS: readonly Constraint[] = LIST;

type Listed = (typeof LIST)[number];
export type ConstraintName = Listed['name'];
/** Codes of entries that a constraint keeps from a proposal. */
export type ConstraintReason = Extract<Listed, { readonly explained: object }>['explained']['unmatched'];
/** Constraints that are a number per provider. */
export type ProviderLimit = Extract<Listed, { readonly provider: object }>['name'];

/** Those of the form: amounts add up to a limit at most. */
export const LINEAR: readonly LinearConstraint[] = CONSTRAINTS.filter(
  (constraint): constraint is LinearConstraint => constraint.linear !== null,
);

export const PROVIDER_LIMITS = LIST.filter((constraint) => 'provider' in constraint).map(
  ({ name }) => name,
) as ProviderLimit[];

/** Constraints that explanations speak of, in the order in which they name them. */
export const EXPLAINED = CONSTRAINTS.flatMap(({ name, linear, explained }) =>
  explained ? [{ name, linear, ...explained }] : [],
).sort((a, b) => a.order - b.order);

export interface NamedViolation extends Violation {
  readonly constraint: ConstraintName;
}

/** Everything that is wrong with a plan; empty for one that can be carried out. */
export const violationsOf = (plan: Plan): NamedViolation[] =>
  LIST.flatMap(({ name, violations }) =>
    violations(plan).map((violation) => ({ constraint: name, ...violation })),
  );
