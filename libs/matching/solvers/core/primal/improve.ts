import { type Instance } from '../../../instance/index.js';
import { type Run } from '../run.js';
import { type Candidates } from './candidates.js';
import { Chains } from './chains.js';
import { type Neighbourhood } from './neighbours.js';
import { type Plan } from './plan.js';

/**
 * Ejection chains from every entry that has something to win and into every idle place that has a price, first short
 * and narrow, then longer and wider, until it hardly pays. Needs a valid plan and keeps it valid.
 */
export function improvePlan(
  instance: Instance,
  plan: Plan,
  { candidates, neighbours }: Neighbourhood,
  bound: number,
  run: Run,
  /** Ends when the plan is this near to the bound. */
  enough = 0,
): void {
  let rounds = 0;
  for (const breadth of BREADTHS) {
    const chains = new Chains(instance, plan, candidates, neighbours, breadth);
    for (let round = 0; round < ROUNDS; round++) {
      const before = plan.value;
      let asked = 0;
      for (const i of mostToWin(instance, plan, candidates)) {
        while (chains.improve(i));
        plan.commit();
        if (++asked % 256 === 0 && (run.over() || chains.total > STEPS)) break;
      }
      for (let c = 0; c < instance.cells; c++) while (plan.used[c] < instance.cellSlots[c] && chains.fill(c));
      plan.commit();
      if (run.over()) return;
      run.report('plan', ++rounds, plan.value, bound);
      if (bound - plan.value <= enough) return;
      if (plan.value - before <= WORTHWHILE * (bound - before)) break;
    }
  }
}

/** Entries that could be better off, those with most to win first; ties by rank. */
function mostToWin(instance: Instance, plan: Plan, candidates: Candidates): number[] {
  const regret = new Float64Array(instance.n);
  const list: number[] = [];
  for (let i = 0; i < instance.n; i++) {
    const cell = plan.cellOf[i];
    regret[i] = candidates.worth[i] - (cell < 0 ? 0 : candidates.reducedAt(i, plan.pairOf[i], cell));
    if (instance.pinnedCell[i] === -1 && regret[i] > 0.5) list.push(i);
  }
  return list.sort((a, b) => regret[b] - regret[a] || instance.rank[a] - instance.rank[b]);
}

/** Most placements tried per breadth: some seconds. */
const STEPS = 8_000_000;
/** A further round needs the last to have closed this part of the gap. */
const WORTHWHILE = 0.01;
/** Most rounds per breadth. */
const ROUNDS = 6;
const BREADTHS = [
  [6, 4, 3, 2],
  [12, 8, 5, 3, 3, 2, 2],
];
