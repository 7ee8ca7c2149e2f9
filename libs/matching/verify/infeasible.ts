import { CONSTRAINTS, violationsOf, type NamedViolation } from '../constraints/index.js';
import { candidatesOf } from '../plans/candidates.js';
import { planOf } from '../plans/plan.js';
import { type Problem } from '../problem/index.js';

/** What is known of a claim that no plan exists. */
export type Feasibility = 'infeasible' | 'feasible' | 'unknown';

/** Constraints that others can repair, by filling a group or making up for what pins take: a claim needs more than their violation. */
const MENDABLE: ReadonlySet<string> = new Set(
  CONSTRAINTS.flatMap(({ name, hopeless }) => (hopeless ? [name] : [])),
);

/**
 * Only pins can make a problem infeasible: without them nobody moves, and that breaks nothing. Pins that keep
 * every rule are a plan themselves. Pins beyond slots, maxOut or a ceiling can't be helped by anything; a group,
 * a balance or a share could still be filled up by others, which is refuted only where there are too few of them.
 */
export function feasibilityOf(problem: Problem): {
  readonly answer: Feasibility;
  readonly broken: NamedViolation[];
} {
  const pins = problem.entries.flatMap(({ id, pinned }) =>
    pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
  );
  const { plan } = planOf(problem, pins);
  const broken = violationsOf(plan);
  if (broken.length === 0) return { answer: 'feasible', broken };
  if (broken.some(({ constraint }) => constraint !== 'pinned' && !MENDABLE.has(constraint))) {
    return { answer: 'infeasible', broken };
  }
  const candidates = candidatesOf(problem);
  const hopeless = CONSTRAINTS.some((constraint) => constraint.hopeless?.(plan, candidates));
  return { answer: hopeless ? 'infeasible' : 'unknown', broken };
}
