import { type Problem } from '../../problem/problem.js';
import { type Certificate, type ShadowPrices } from '../../solution/solution.js';
import { Rows } from '../core/dual/rows.js';
import { neighbourhoodOf } from '../core/primal/neighbours.js';
import { type Plan } from '../core/primal/plan.js';
import { pricesFrom } from '../core/row-keys.js';
import { attempt } from '../highs/guarded.js';
import { prove } from '../highs/prove.js';
import { naiveColumns } from '../model/naive.js';
import { pinsConflict } from '../pins.js';
import { withOne, withoutTooSmall } from './items.js';
import { byChains, type Nearby, shadowPrices } from './shadow-prices.js';

/** For what one more and one fewer of a thing is worth: each; and all together, fewer where each is large. */
const RELAXATIONS_A_PRICE = 40;
const RELAXATIONS_FOR_PRICES = 200;
const COLUMNS_FOR_PRICES = 100_000;
const PRICED = { slots: 8, ceilings: 4, providers: 4 };

/** Shadow prices, each side of each interval proved by branching as long as the budget lasts; by chains alone where HiGHS fails. */
export async function provedPrices(
  problem: Problem,
  plan: Plan,
  proof: { readonly bound: number; readonly certificate: Certificate },
  limits: { readonly over: () => boolean; readonly secondsLeft: () => number | undefined },
): Promise<ShadowPrices> {
  const { instance } = plan;
  const rows = new Rows(instance);
  const { certificate } = proof;
  const price = pricesFrom(instance, certificate.kind === 'dual' ? certificate : certificate.leaves[0]);
  const chains = byChains(plan, neighbourhoodOf(instance, price, Infinity));
  const by = (nearby: Nearby): ShadowPrices =>
    shadowPrices(problem, plan, rows, proof, PRICED, nearby, limits.over);
  const proved = await attempt((highs) => {
    let left = Math.min(RELAXATIONS_FOR_PRICES, Math.ceil(COLUMNS_FOR_PRICES / naiveColumns(instance)));
    return by((item, step) => {
      const near = chains(item, step);
      const changed = withOne(instance, item, step);
      if (!changed || left <= 0 || pinsConflict(changed) !== null) return near;
      const relaxations = Math.min(left, RELAXATIONS_A_PRICE);
      const closer = prove(highs, withoutTooSmall(changed), near.plan?.value ?? -Infinity, {
        ...limits,
        relaxations,
      });
      left -= closer.relaxations;
      return { plan: closer.plan ?? near.plan, bound: closer.bound };
    });
  });
  return proved ?? by(chains);
}
