import { compileInstance, countTriples } from '../../instance/index.js';
import { type Work } from '../../solution/solution.js';
import { pinsConflict } from '../pins.js';
import { paceOf } from '../policy.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { dualCertificate, exactBound, roundPrices } from './certificate.js';
import { FirstOrder } from './dual/first-order.js';
import { prunePairs } from './dual/prune.js';
import { Rows } from './dual/rows.js';
import { dualValue } from './dual/value-of.js';
import { isNetwork, solveNetwork } from './network/exact.js';
import { dive } from './primal/dive.js';
import { mendGroups } from './primal/groups.js';
import { improvePlan } from './primal/improve.js';
import { mendByRemoving } from './primal/mend.js';
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

  const network = isNetwork(instance);
  const pace = paceOf(countTriples(instance), network);
  const rows = new Rows(instance);
  const dual = new FirstOrder(instance, rows);
  const watch = (): boolean => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over(PRICES_UNTIL);
  };
  dual.run(options.iterations ?? pace.steps, watch);
  let bestPrice = dual.bestPrice.slice();
  const margin = (MARGIN * dual.bestDual) / Math.max(1, instance.n);
  let near = prunePairs(instance, rows, bestPrice, margin);
  if (pace.nearSteps > 0 && !run.over(PRICES_UNTIL)) {
    const before = dual.bestDual;
    dual.continueWith(near, rows);
    dual.run(pace.nearSteps, watch);
    // What holds for the pairs that are left has to be asked of all of them.
    if (dualValue(instance, rows, dual.bestPrice) < before) bestPrice = dual.bestPrice.slice();
    near = prunePairs(instance, rows, dual.bestPrice, margin);
  }
  let price = roundPrices(rows, bestPrice);
  let bound = exactBound(instance, price, rows);

  const rough = new Plan(near);
  dive(near, dual, rough, run, pace);
  mendGroups(near, rough);
  mendByRemoving(near, rough);
  const plan = rough.transfer(instance);
  if (plan.broken === 0 && !network) improvePlan(instance, rows, plan, bestPrice, margin, bound, run);
  if (plan.broken > 0)
    return infeasible('no plan was found that holds all pins', options.problemSha256, work(dual.iterations));
  if (network) {
    const exact = solveNetwork(instance, rows, bestPrice, plan, () => run.over());
    if (exact) {
      price = exact;
      bound = exactBound(instance, price, rows);
    }
  }
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
