import { compileInstance, countTriples } from '../../instance/index.js';
import { type Work } from '../../solution/solution.js';
import { pinsConflict } from '../pins.js';
import { iterationBudget } from '../policy.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { dualCertificate, exactBound, roundPrices } from './certificate.js';
import { FirstOrder } from './dual/first-order.js';
import { Rows } from './dual/rows.js';
import { improvePlan } from './primal/improve.js';
import { Plan } from './primal/plan.js';
import { roundFractions } from './primal/rounding.js';
import { settleTies } from './primal/ties.js';
import { Run } from './run.js';

/**
 * The purpose-built solver. Prices first: a first-order method gives prices of every scarce thing, and with them a
 * bound that holds whatever follows. Then a plan: the method's fractions are rounded and improved by ejection chains
 * that the prices steer. Last the ties.
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
    return run.over();
  });
  const price = roundPrices(rows, dual.bestPrice);
  const bound = exactBound(instance, price, rows);

  const plan = new Plan(instance);
  roundFractions(instance, dual.average, plan);
  improvePlan(instance, rows, plan, dual.bestPrice, bound, run);
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
