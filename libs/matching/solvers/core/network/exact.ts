import { type Instance } from '../../../instance/index.js';
import { roundPrices } from '../certificate.js';
import { type Plan } from '../primal/plan.js';
import { Augmenter } from './augment.js';
import { Flow } from './flow.js';

/** Constraints that are capacities in the network (flow.ts); any other couples it. */
const CAPACITIES: ReadonlySet<string> = new Set(['slots', 'maxOut', 'maxNetIn']);

/** True where nothing couples the network: no ceilings, shares or groups, nor any other constraint. */
export function isNetwork({ limits, cellMin }: Instance): boolean {
  return (
    limits.families.every(({ constraint, start, end }) => end === start || CAPACITIES.has(constraint.name)) &&
    cellMin.every((least) => least === 0)
  );
}

/**
 * Finishes a pure network exactly, from a plan and prices near the optimum. The plan becomes an optimal one; returns
 * whole prices whose bound equals its value, or null when stopped early (the plan is then as it was).
 */
export function solveNetwork(
  instance: Instance,
  price: Float64Array,
  plan: Plan,
  stop: () => boolean,
): Float64Array | null {
  const flow = new Flow(instance, roundPrices(price), plan);
  if (!new Augmenter(flow).run(stop)) return null;
  flow.toPlan(plan);
  return flow.toPrices();
}
