import { compileInstance, findPair, type Instance } from '../instance/index.js';
import { type Solution } from '../solution/solution.js';
import { Plan } from './core/primal/plan.js';
import { settleTies } from './core/primal/ties.js';
import { Run } from './core/run.js';
import { withHighs } from './highs/guarded.js';
import { prove } from './highs/prove.js';
import { naiveColumns } from './model/naive.js';
import { NoAnswer } from './no-answer.js';
import { pinsConflict } from './pins.js';
import { NO_PRICES, solved } from './report.js';
import { type Solver } from './solver.js';

/** Columns up to which a proof by branching ends soon: a second or two. */
const MOST_COLUMNS = 4_000;
/** Relaxations: the budget, whatever the clock says, so that the answer is the same on any machine. */
const RELAXATIONS = 200;

/**
 * A solver, and after it a proof: where a small problem is left with a gap, or without a plan, branch and bound on
 * HiGHS' relaxations closes it, or narrows it, and finds the better plan on the way. The answer of the first solver
 * stays where the proof brings nothing, also when HiGHS fails.
 */
export const withProof =
  (first: Solver): Solver =>
  async (problem, options, hooks) => {
    const run = new Run(options, hooks);
    const answer = await first(problem, options, hooks);
    if (answer.status === 'optimal' || run.over()) return answer;
    const instance = compileInstance(problem);
    if (pinsConflict(instance) !== null || naiveColumns(instance) > MOST_COLUMNS) return answer;
    const value = answer.value ?? -Infinity;
    run.report('proof', 0, answer.value, answer.bound);
    const proof = await withHighs((highs) =>
      prove(highs, instance, value, {
        relaxations: RELAXATIONS,
        over: () => run.over(),
        secondsLeft: () => run.secondsLeft(),
      }),
    ).catch((error: unknown) => {
      if (error instanceof NoAnswer) return null;
      throw error;
    });
    if (!proof) return answer;
    const plan = proof.plan ?? planOf(instance, answer);
    if (!plan) return answer; // no plan before, none after
    settleTies(instance, plan);
    const before = answer.status === 'feasible' ? answer : null;
    const { bound, certificate } = before && before.bound <= proof.bound ? before : proof;
    const { iterations, solver } = answer.work;
    return solved(
      problem,
      instance,
      { cellOf: plan.cellOf, bound, certificate, prices: before?.prices ?? NO_PRICES },
      options.problemSha256,
      { ...run.work('core', iterations + proof.iterations), solver },
    );
  };

/** The plan of a solution again, with its counters; null where there is none. */
function planOf(instance: Instance, { status, assignments }: Solution): Plan | null {
  if (status === 'infeasible') return null;
  const entryAt = new Map(instance.entryIds.map((id, i) => [id, i]));
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  const plan = new Plan(instance);
  for (const { entry, programme, week } of assignments) {
    const i = entryAt.get(entry)!;
    const j = programmeAt.get(programme)!;
    if (plan.cellOf[i] >= 0) continue; // pinned
    let cell = instance.cellStart[j];
    while (instance.cellWeek[cell] !== week) cell++;
    plan.place(i, findPair(instance, i, j), cell);
  }
  plan.commit();
  return plan;
}
