import { findPair, type Instance } from '../../instance/index.js';
import { type SolvedSolution } from '../../solution/solution.js';
import { BestPrice, type Start } from './cold.js';
import { type Pace } from '../policy.js';
import { FirstOrder } from './dual/first-order.js';
import { prunePairs } from './dual/prune.js';
import { type Rows } from './dual/rows.js';
import { Candidates } from './primal/candidates.js';
import { dive } from './primal/dive.js';
import { mendGroups } from './primal/groups.js';
import { mendByRemoving } from './primal/mend.js';
import { Plan } from './primal/plan.js';
import { cellAt, pricesFrom } from './prices-from.js';
import { type Run } from './run.js';

/** First-order steps after a small change: prices hardly move. */
const STEPS = 120;
/** As in a cold start (cold.ts). */
const MARGIN = 0.3;
/** An entry this near to its best keeps its place, as a part of the average value. */
const CONTENT = 0.01;

/**
 * From the solution of a problem that was nearly the same: its prices are where the first-order method goes on, and
 * all of its plan that still stands at the new prices is kept. Whoever has come, and whoever lost a place, is left to
 * a dive.
 */
export function startWarm(
  instance: Instance,
  rows: Rows,
  before: SolvedSolution,
  pace: Pace,
  run: Run,
): Start {
  const { certificate } = before;
  const plan = planFrom(instance, before);
  const dual = new FirstOrder(instance, rows);
  dual.startFrom(
    pricesFrom(instance, rows, certificate.kind === 'dual' ? certificate : certificate.leaves[0]),
    plan,
  );
  dual.run(STEPS, () => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over();
  });
  const best = new BestPrice(instance, rows, dual.bestPrice, dual.bestDual);
  const price = dual.bestPrice.slice();
  const average = dual.bestDual / Math.max(1, instance.n);
  const margin = MARGIN * average;
  letGo(instance, rows, price, plan, CONTENT * average);
  const near = prunePairs(instance, rows, price, margin);
  const rough = plan.transfer(near);
  dive(near, dual, rough, run, pace, (offered) => best.offer(offered));
  mendGroups(near, rough);
  mendByRemoving(near, rough);
  return { price: best.price, plan: rough.transfer(instance), margin, iterations: dual.iterations };
}

/** Takes out whoever the new prices would place elsewhere for more than `regret`; the dive decides anew about them. */
function letGo(instance: Instance, rows: Rows, price: Float64Array, plan: Plan, regret: number): void {
  const { worth, reducedAt } = bestAt(instance, rows, price);
  for (let i = 0; i < instance.n; i++) {
    const cell = plan.cellOf[i];
    if (cell < 0 || instance.pinnedCell[i] >= 0) continue;
    if (worth[i] - reducedAt(i, plan.pairOf[i], cell) <= regret) continue;
    plan.remove(i);
  }
  mendGroups(instance, plan);
  mendByRemoving(instance, plan);
}

function bestAt(instance: Instance, rows: Rows, price: Float64Array) {
  const candidates = new Candidates(instance, rows, price, 1, 0);
  return {
    worth: candidates.worth,
    reducedAt: (i: number, k: number, c: number): number => candidates.reducedAt(i, k, c),
  };
}

function planFrom(instance: Instance, { assignments }: SolvedSolution): Plan {
  const plan = new Plan(instance);
  const entryAt = new Map(instance.entryIds.map((id, i) => [id, i]));
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  for (const { entry, programme, week } of assignments) {
    const i = entryAt.get(entry);
    const j = programmeAt.get(programme);
    const c = cellAt(instance, j, week);
    if (i === undefined || j === undefined || c < 0 || instance.pinnedCell[i] !== -1) continue;
    const k = findPair(instance, i, j);
    const admissible = k >= 0 && c < instance.cellStart[j] + instance.pairCells[k];
    if (admissible && plan.used[c] < instance.cellSlots[c]) plan.place(i, k, c);
  }
  plan.commit();
  mendGroups(instance, plan);
  mendByRemoving(instance, plan);
  return plan;
}
