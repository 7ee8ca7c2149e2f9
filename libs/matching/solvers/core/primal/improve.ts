import { type Instance } from '../../../instance/index.js';
import { type Rows } from '../dual/rows.js';
import { type Run } from '../run.js';
import { Candidates } from './candidates.js';
import { Chains } from './chains.js';
import { type Plan } from './plan.js';

/** Ejection chains from every entry, first short and narrow, then longer and wider, until nothing improves. */
export function improvePlan(
  instance: Instance,
  rows: Rows,
  plan: Plan,
  price: Float64Array,
  bound: number,
  run: Run,
): void {
  const candidates = new Candidates(instance, rows, price, WIDTH);
  let rounds = 0;
  for (const breadth of BREADTHS) {
    for (let improved = true, round = 0; improved && round < ROUNDS; round++) {
      improved = false;
      const chains = new Chains(instance, plan, candidates, breadth, idleWorth(instance, plan, price));
      for (let i = 0; i < instance.n; i++) {
        while (chains.improve(i)) improved = true;
        if (i % 256 === 0 && run.over()) return;
      }
      run.report('plan', ++rounds, plan.value, bound);
    }
  }
}

const WIDTH = 16;
const ROUNDS = 6;
const BREADTHS = [
  [4, 3, 2],
  [8, 5, 3, 2, 2],
];

/** Price of the dearest slot that is still free. */
function idleWorth(instance: Instance, plan: Plan, price: Float64Array): number {
  let most = 0;
  for (let c = 0; c < instance.cells; c++)
    if (plan.used[c] < instance.cellSlots[c] && instance.cellMin[c] === 0 && price[c] > most) most = price[c];
  return most;
}
