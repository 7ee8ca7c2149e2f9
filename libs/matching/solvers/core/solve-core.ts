import { compileInstance, countTriples } from '../../instance/index.js';
import { NoAnswer } from '../no-answer.js';
import { noPlanHoldsAllPins, pinsConflict } from '../pins.js';
import { paceOf } from '../policy.js';
import { byChains, byNetwork, type Nearby, shadowPrices } from '../prices/shadow-prices.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { dualCertificate, exactBound, roundPrices } from './certificate.js';
import { startCold } from './cold.js';
import { Rows } from './dual/rows.js';
import { isNetwork, solveNetwork } from './network/exact.js';
import { enumerateTiny } from './primal/enumerate.js';
import { fillFree } from './primal/fill-free.js';
import { improvePlan } from './primal/improve.js';
import { neighbourhoodOf } from './primal/neighbours.js';
import { settleTies } from './primal/ties.js';
import { Run } from './run.js';
import { startWarm } from './warm.js';

/**
 * The purpose-built solver. Prices first: a first-order method gives prices of every scarce thing, and with them a
 * bound that holds whatever follows. Then a plan: a dive rounds the method's fractions little by little, among the
 * pairs that the prices leave. Then the finish: a pure network is solved exactly from there, anything else improved by
 * ejection chains that the prices steer. Then the ties, and
 * last what one more and one fewer of the dearest things would be worth.
 */
export const solveCore: Solver = async (problem, options, hooks) => {
  const run = new Run(options, hooks);
  const instance = compileInstance(problem);
  const conflict = pinsConflict(instance, problem);
  if (conflict !== null) return infeasible(conflict, options.problemSha256, run.work('core', 0));

  const network = isNetwork(instance);
  const rows = new Rows(instance);
  const pace = paceOf(countTriples(instance), network);
  const {
    price: found,
    plan,
    margin,
    iterations,
    neighbourhood: polished,
  } = options.warm
    ? startWarm(instance, rows, options.warm, network, pace, run)
    : startCold(instance, rows, pace, options.iterations, run);
  if (!network) enumerateTiny(instance, plan);
  if (plan.broken > 0 && !network) throw noPlanFound();

  let price = roundPrices(found);
  let bound = exactBound(instance, price);
  const exact = network ? solveNetwork(instance, found, plan, () => run.over()) : null;
  if (exact) {
    price = exact;
    bound = exactBound(instance, price);
  }
  const over = (): boolean => run.over();
  if (plan.broken > 0) {
    // Only pins are left that others have to make up for, and on a network the search for these leaves nothing out.
    if (exact || over()) throw noPlanFound();
    return infeasible(noPlanHoldsAllPins(problem), options.problemSha256, run.work('core', iterations));
  }
  let nearby: Nearby;
  if (exact) nearby = byNetwork(plan, exact, over);
  else {
    const neighbourhood = polished ?? neighbourhoodOf(instance, found, margin);
    if (!polished) improvePlan(instance, plan, neighbourhood, bound, run);
    nearby = byChains(plan, neighbourhood);
  }
  settleTies(instance, plan);
  fillFree(instance, plan);
  run.report('ties', iterations, plan.value, bound);
  const certificate = dualCertificate(instance, price);
  const prices =
    options.prices === false
      ? NO_PRICES
      : shadowPrices(problem, plan, rows, { bound, certificate }, pace.priced, nearby, over);
  return solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate, prices },
    options.problemSha256,
    run.work('core', iterations),
  );
};

const noPlanFound = (): NoAnswer =>
  new NoAnswer(
    'no-plan-found',
    'No plan was found that holds all pins, and whether there is one is not known. Unpin a client, or ease a limit of a provider that takes one in.',
  );
