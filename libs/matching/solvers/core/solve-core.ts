import { compileInstance, countTriples } from '../../instance/index.js';
import { NoAnswer } from '../no-answer.js';
import { noPlanHoldsAllPins, pinsConflict } from '../pins.js';
import { paceOf } from '../policy.js';
import { byChains, byNetwork, type Nearby, shadowPrices } from '../prices/shadow-prices.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { dualCertificate, exactBound, roundPrices } from './certificate.js';
import { type Certificate } from '../../solution/solution.js';
import { type Leaf } from '../model/branch.js';
import { certificateOf } from '../model/certificate.js';
import { type Finisher, startCold } from './cold.js';
import { boundOf, type FinishedCase } from './finish.js';
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
 * @param finisher who may find a plan and a bound in place of the dive, where the policy says so
 */
export const coreWith =
  (finisher: Finisher | null): Solver =>
  async (problem, options, hooks) => {
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
      finished,
    } = options.warm
      ? startWarm(instance, rows, options.warm, network, pace, run)
      : await startCold(instance, rows, pace, options.iterations, finisher, run);
    if (!network) enumerateTiny(instance, plan);
    if (plan.broken > 0 && !network) throw noPlanFound();

    let price = roundPrices(found);
    let bound = exactBound(instance, price);
    let certificate: Certificate | null = null;
    if (finished && boundOf(finished) < bound) {
      bound = boundOf(finished);
      certificate = certificateOf(instance, finished.cases.map(leafOf));
    }
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
      const steering = finished && plan === finished.plan ? finished.price : found;
      const neighbourhood = polished ?? neighbourhoodOf(instance, steering, margin);
      if (!polished) improvePlan(instance, plan, neighbourhood, bound, run);
      nearby = byChains(plan, neighbourhood);
    }
    settleTies(instance, plan);
    fillFree(instance, plan);
    run.report('ties', iterations, plan.value, bound);
    certificate ??= dualCertificate(instance, price);
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

/** Without anybody who finishes: no library decides about anything. */
export const solveCore: Solver = coreWith(null);

const leafOf = ({ started, closed, price, bound }: FinishedCase): Leaf => ({
  decisions: { closed, open: started, forced: [], forbidden: [] },
  prices: {
    price: price.map((value) => Math.max(0, value)),
    start: price.map((value) => Math.max(0, -value)),
  },
  bound,
});

const noPlanFound = (): NoAnswer =>
  new NoAnswer(
    'no-plan-found',
    'No plan was found that holds all pins, and whether there is one is not known. Unpin a client, or ease a limit of a provider that takes one in.',
  );
