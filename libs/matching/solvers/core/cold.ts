import { type Instance } from '../../instance/index.js';
import { type Pace } from '../policy.js';
import { FirstOrder } from './dual/first-order.js';
import { prunePairs } from './dual/prune.js';
import { type Rows } from './dual/rows.js';
import { dualValue } from './dual/value-of.js';
import { dive } from './primal/dive.js';
import { mendGroups } from './primal/groups.js';
import { mendByRemoving } from './primal/mend.js';
import { Plan } from './primal/plan.js';
import { type Run } from './run.js';

/** Prices and a plan near the optimum, to be polished. */
export interface Start {
  readonly price: Float64Array;
  readonly plan: Plan;
  /** How far below an entry's best alternative a triple is still of interest, in units of value. */
  readonly margin: number;
  readonly iterations: number;
}

/** Part of the time limit, where there is one, by which the prices have to be done. */
const PRICES_UNTIL = 0.5;
/** Pairs worth less than the entry's best alternative by this part of the average value are left out of the dive. */
const MARGIN = 0.3;

/** From nothing: prices over all pairs, then over those that the first prices leave, then a dive among them. */
export function startCold(
  instance: Instance,
  rows: Rows,
  pace: Pace,
  iterations: number | undefined,
  run: Run,
): Start {
  const dual = new FirstOrder(instance, rows);
  const watch = (): boolean => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over(PRICES_UNTIL);
  };
  dual.run(iterations ?? pace.steps, watch);
  let price = dual.bestPrice.slice();
  const margin = (MARGIN * dual.bestDual) / Math.max(1, instance.n);
  let near = prunePairs(instance, rows, price, margin);
  if (pace.nearSteps > 0 && !run.over(PRICES_UNTIL)) {
    const before = dual.bestDual;
    dual.continueWith(near, rows);
    dual.run(pace.nearSteps, watch);
    // What holds for the pairs that are left has to be asked of all of them.
    if (dualValue(instance, rows, dual.bestPrice) < before) price = dual.bestPrice.slice();
    near = prunePairs(instance, rows, dual.bestPrice, margin);
  }
  const rough = new Plan(near);
  dive(near, dual, rough, run, pace);
  mendGroups(near, rough);
  mendByRemoving(near, rough);
  return { price, plan: rough.transfer(instance), margin, iterations: dual.iterations };
}
