import { compileInstance } from '../instance/index.js';
import { type Problem } from '../problem/problem.js';
import { type Solution } from '../solution/solution.js';
import { dualCertificate, exactBound, roundPrices } from './core/certificate.js';
import { FirstOrder } from './core/dual/first-order.js';
import { Rows } from './core/dual/rows.js';
import { Plan } from './core/primal/plan.js';
import { settleTies } from './core/primal/ties.js';
import { Run } from './core/run.js';
import { buildModel, type Model } from './model.js';
import { pinsConflict } from './pins.js';
import { iterationBudget } from './policy.js';
import { infeasible, NO_PRICES, solved } from './report.js';
import { type SolveHooks, type SolveOptions, type SolverName } from './solver.js';

/** What a general solver says: the columns at 1, that there is no solution, or nothing that can be used. */
export type Answer =
  | { readonly kind: 'columns'; readonly columns: readonly number[]; readonly inTime: boolean }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'none' };

/**
 * Solves through a general solver. Its answer is a claim: the plan is rebuilt from it and counted again, the bound is
 * ours, and what breaks a rule or comes too late is dropped for the plan of the pins alone, with its true gap.
 */
export async function solveForeign(
  name: SolverName,
  problem: Problem,
  options: SolveOptions,
  hooks: SolveHooks,
  ask: (model: Model, seconds: number | undefined) => Promise<Answer>,
): Promise<Solution> {
  const run = new Run(options, hooks);
  const instance = compileInstance(problem);
  const conflict = pinsConflict(instance);
  if (conflict !== null) return infeasible(conflict, options.problemSha256, run.work(name, 0));

  const rows = new Rows(instance);
  const dual = new FirstOrder(instance, rows);
  dual.run(options.iterations ?? iterationBudget(instance.pairBase.length), () => run.over());
  const price = roundPrices(rows, dual.bestPrice);
  const bound = exactBound(instance, price, rows);
  run.report(name, dual.iterations, null, bound);

  const model = buildModel(instance);
  const answer = await ask(model, run.secondsLeft());
  if (answer.kind === 'infeasible')
    return infeasible('no plan holds all pins', options.problemSha256, run.work(name, dual.iterations));
  let plan = new Plan(instance);
  if (answer.kind === 'columns')
    for (const at of answer.columns) {
      const { entry, pair, cell, pinned } = model.columns[at];
      if (!pinned && plan.cellOf[entry] < 0 && plan.used[cell] < instance.cellSlots[cell])
        plan.place(entry, pair, cell);
    }
  if (answer.kind === 'none' || !answer.inTime) run.outOfTime();
  if (plan.broken > 0) plan = new Plan(instance);
  if (plan.broken > 0)
    return infeasible(
      'no plan was found that holds all pins',
      options.problemSha256,
      run.work(name, dual.iterations),
    );
  settleTies(instance, plan);
  return solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate: dualCertificate(instance, price, rows), prices: NO_PRICES },
    options.problemSha256,
    run.work(name, dual.iterations),
  );
}
