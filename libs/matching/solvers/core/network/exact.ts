import { type Instance } from '../../../instance/index.js';
import { roundPrices } from '../certificate.js';
import { type Rows } from '../dual/rows.js';
import { type Plan } from '../primal/plan.js';
import { Augmenter } from './augment.js';
import { Flow } from './flow.js';

/** True where nothing couples the network: no ceilings, shares or groups. */
export function isNetwork({ ceilings, minHighShare, cellMin }: Instance): boolean {
  return (
    ceilings === 0 && minHighShare.every((share) => share === 0) && cellMin.every((least) => least === 0)
  );
}

/**
 * Finishes a pure network exactly, from a plan and prices near the optimum. The plan becomes an optimal one; returns
 * whole prices whose bound equals its value, or null when stopped early (the plan is then as it was).
 */
export function solveNetwork(
  instance: Instance,
  rows: Rows,
  price: Float64Array,
  plan: Plan,
  stop: () => boolean,
): Float64Array | null {
  const flow = new Flow(instance, rows, roundPrices(rows, price), plan);
  if (!new Augmenter(flow).run(stop)) return null;
  flow.toPlan(plan);
  return flow.toPrices(rows);
}
