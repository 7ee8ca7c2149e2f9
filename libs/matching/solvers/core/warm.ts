import { findPair, type Instance, mayUse } from '../../instance/index.js';
import { type SolvedSolution } from '../../solution/solution.js';
import { exactBound } from './certificate.js';
import { BestPrice, type Start } from './cold.js';
import { type Pace } from '../policy.js';
import { FirstOrder } from './dual/first-order.js';
import { fractionsOf } from './dual/fractions.js';
import { prunePairs } from './dual/prune.js';
import { type Rows } from './dual/rows.js';
import { Candidates } from './primal/candidates.js';
import { dive } from './primal/dive.js';
import { repairGroups } from './primal/groups.js';
import { improvePlan } from './primal/improve.js';
import { repairByRemoving } from './primal/repair.js';
import { neighbourhoodOf } from './primal/neighbours.js';
import { Plan } from './primal/plan.js';
import { settleTies } from './primal/ties.js';
import { cellAt, pricesFrom } from './row-keys.js';
import { type Run } from './run.js';

/** First-order steps after a small change: prices hardly move. */
const STEPS = 120;
/** As in a cold start (cold.ts). */
const MARGIN = 0.3;
/** An entry this near to its best keeps its place, as a part of the average value. */
const CONTENT = 0.01;

/** A plan at most this part of the bound below it, before anything is done, is that of nearly the same problem. */
const NEARLY_THE_SAME = 0.02;
/** Near enough to look no further: this part of the bound, and twice the gap that there was. */
const SMALL = 0.0005;
/** Good enough to leave it at that: a dive takes three times as long, and mostly finds no better. */
const FAIR = 0.002;

/**
 * From the solution of a problem that was nearly the same. Mostly its prices still prove a good bound, and chains around
 * whoever has come, left or lost a place bring the plan as near to it as it was: then nothing else is done. Where they
 * don't, its prices are where the first-order method goes on, all of its plan that still stands at the new prices is
 * kept, and the others are left to a dive.
 */
export function startWarm(
  instance: Instance,
  rows: Rows,
  before: SolvedSolution,
  network: boolean,
  pace: Pace,
  run: Run,
): Start {
  const { certificate } = before;
  const plan = planOfSolution(instance, before);
  const known = pricesFrom(instance, certificate.kind === 'dual' ? certificate : certificate.leaves[0]);
  const touched = repairedPlan(instance, before, known, plan, network, run);
  if (touched) return touched;
  const found = plan.transfer(instance);
  const dual = new FirstOrder(instance, rows);
  dual.startFrom(known, fractionsOf(plan, rows.fixed));
  dual.run(STEPS, () => {
    run.report('prices', dual.iterations, null, Math.ceil(dual.bestDual));
    return run.over();
  });
  const best = new BestPrice(instance, rows, dual.bestPrice, dual.bestDual);
  const price = dual.bestPrice.slice();
  const average = dual.bestDual / Math.max(1, instance.n);
  const margin = MARGIN * average;
  removeRegretted(instance, price, plan, CONTENT * average);
  const near = prunePairs(instance, price, margin);
  const rough = plan.transfer(near);
  dive(near, dual, rough, run, pace, (offered) => best.offer(offered));
  repairGroups(near, rough);
  repairByRemoving(near, rough);
  const dived = rough.transfer(instance);
  const better = found.broken === 0 && found.value > dived.value ? found : dived;
  return { price: best.price, plan: better, margin, iterations: dual.iterations };
}

/** The plan repaired by chains at the prices there are; null where that is not enough. A pure network is finished exactly afterwards. */
function repairedPlan(
  instance: Instance,
  before: SolvedSolution,
  price: Float64Array,
  plan: Plan,
  network: boolean,
  run: Run,
): Start | null {
  if (plan.broken > 0) return null;
  const bound = exactBound(instance, price);
  if (bound - plan.value > NEARLY_THE_SAME * Math.abs(bound)) return null;
  const margin = (MARGIN * Math.abs(bound)) / Math.max(1, instance.n);
  if (network) return { price, plan, margin, iterations: 0 };
  const enough = SMALL * Math.abs(bound) + 2 * (before.bound - before.value);
  const neighbourhood = neighbourhoodOf(instance, price, margin);
  // Chains look at the places that prices point to; who simply takes another's place comes first, and goes fast.
  settleTies(instance, plan);
  improvePlan(instance, plan, neighbourhood, bound, run, enough);
  return bound - plan.value <= Math.max(enough, FAIR * Math.abs(bound))
    ? { price, plan, margin, iterations: 0, neighbourhood }
    : null;
}

/** Takes out whoever the new prices would place elsewhere for more than `regret`; the dive decides anew about them. */
function removeRegretted(instance: Instance, price: Float64Array, plan: Plan, regret: number): void {
  const { worth, reducedAt } = bestAt(instance, price);
  for (let i = 0; i < instance.n; i++) {
    const cell = plan.cellOf[i];
    if (cell < 0 || instance.pinnedCell[i] >= 0) continue;
    if (worth[i] - reducedAt(i, plan.pairOf[i], cell) <= regret) continue;
    plan.remove(i);
  }
  repairGroups(instance, plan);
  repairByRemoving(instance, plan);
}

function bestAt(instance: Instance, price: Float64Array) {
  const candidates = new Candidates(instance, price, 1, 0);
  return {
    worth: candidates.worth,
    reducedAt: (i: number, k: number, c: number): number => candidates.reducedAt(i, k, c),
  };
}

function planOfSolution(instance: Instance, { assignments }: SolvedSolution): Plan {
  const plan = new Plan(instance);
  const entryAt = new Map(instance.entryIds.map((id, i) => [id, i]));
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  for (const { entry, programme, week } of assignments) {
    const i = entryAt.get(entry);
    const j = programmeAt.get(programme);
    const c = cellAt(instance, j, week);
    if (i === undefined || j === undefined || c < 0 || instance.pinnedCell[i] !== -1) continue;
    const k = findPair(instance, i, j);
    const admissible = k >= 0 && mayUse(instance, k, c);
    if (admissible && plan.used[c] < instance.cellSlots[c]) plan.place(i, k, c);
  }
  plan.commit();
  repairGroups(instance, plan);
  repairByRemoving(instance, plan);
  return plan;
}
