import { compileInstance, countTriples } from '../../instance/index.js';
import { type Work } from '../../solution/solution.js';
import { pinsConflict } from '../pins.js';
import { iterationBudget } from '../policy.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { dualCertificate, exactBound, roundPrices } from './certificate.js';
import { FirstOrder } from './dual/first-order.js';
import { prunePairs } from './dual/prune.js';
import { Rows } from './dual/rows.js';
import { dive } from './primal/dive.js';
import { mendGroups } from './primal/groups.js';
import { improvePlan } from './primal/improve.js';
import { Plan } from './primal/plan.js';
import { settleTies } from './primal/ties.js';
import { Run } from './run.js';

/**
 * The purpose-built solver. Prices first: a first-order method gives prices of every scarce thing, and with them a
 * bound that holds whatever follows. Then a plan: a dive rounds the method's fractions little by little, among the pairs that
 * the prices leave, and ejection chains improve it among all. Last the ties.
 */
export const solveCore: Solver = async (problem, options, hooks) => {
  const run = new Run(options, hooks);
  const instance = compileInstance(problem);
  const work = (iterations: number): Work => run.work('core', iterations);
  const conflict = pinsConflict(instance);
  if (conflict !== null) return infeasible(conflict, options.problemSha256, work(0));

  const rows = new Rows(instance);
  const dual = new FirstOrder(instance, rows);
  dual.run(options.iterations ?? iterationBudget(countTriples(instance)), () => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over(PRICES_UNTIL);
  });
  const bestPrice = dual.bestPrice.slice();
  const price = roundPrices(rows, bestPrice);
  const bound = exactBound(instance, price, rows);

  const near = prunePairs(instance, rows, bestPrice, (MARGIN * bound) / Math.max(1, instance.n));
  const rough = new Plan(near);
  dive(near, dual, rough, run);
  mendGroups(near, rough);
  const plan = rough.transfer(instance);
  if (plan.broken === 0) improvePlan(instance, rows, plan, bestPrice, bound, run);
  if (plan.broken > 0)
    return infeasible('no plan was found that holds all pins', options.problemSha256, work(dual.iterations));
  settleTies(instance, plan);
  run.report('ties', dual.iterations, plan.value, bound);
  return solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate: dualCertificate(instance, price, rows), prices: NO_PRICES },
    options.problemSha256,
    work(dual.iterations),
  );
};

/** Part of the time limit, where there is one, by which the prices have to be done. */
const PRICES_UNTIL = 0.5;
/** Pairs worth less than the entry's best alternative by this part of the average value are left out of the dive. */
const MARGIN = 0.3;
