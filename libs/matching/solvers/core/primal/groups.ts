import { findPair, type Instance, mayUse, pairValue } from '../../../instance/index.js';
import { type FirstOrder } from '../dual/first-order.js';
import { type Rows } from '../dual/rows.js';
import { type Pace } from '../../policy.js';
import { type Run } from '../run.js';
import { type Plan } from './plan.js';

/** Shows prices that may give a better bound to whoever keeps the best. */
export type Offer = (price: Float64Array) => void;

/** A group week starts when the relaxation fills it to this part of its minimum. */
const STARTS = 0.6;
/** Empty or full: nothing to think about. */
const EMPTY = 0.1;
const FULL = 1;
/** Part of the time limit, where there is one, by which groups have to be decided; the rest stays closed. */
const GROUPS_UNTIL = 0.65;

/**
 * Starts or closes the group weeks, the clearest first, with a few dozen steps of the relaxation in between: closing
 * one sends its entries to others. One that is to start holds its minimum from then on (`Rows.least`); its members
 * are chosen by the dive.
 */
export function decideGroups(
  instance: Instance,
  dual: FirstOrder,
  plan: Plan,
  rows: Rows,
  run: Run,
  pace: Pace,
  offer: Offer,
): void {
  const { cells, cellMin } = instance;
  let open: number[] = [];
  for (let c = 0; c < cells; c++) {
    if (cellMin[c] === 0) continue;
    if (plan.used[c] === 0) open.push(c);
    else rows.least[c] = Math.max(0, cellMin[c] - plan.used[c]); // pinned: it starts
  }
  for (let left = pace.groupRounds; open.length > 0 && !run.over(GROUPS_UNTIL); left--) {
    dual.continueWith(instance, rows);
    dual.run(pace.groupSteps, () => false);
    const { cell, weight, length } = dual.fractions();
    const fill = new Float64Array(cells);
    for (let x = 0; x < length; x++) fill[cell[x]] += weight[x] / cellMin[cell[x]];
    const clear = (c: number): number =>
      fill[c] <= EMPTY || fill[c] >= FULL ? Infinity : Math.abs(fill[c] - STARTS);
    open.sort((a, b) => (clear(b) === clear(a) ? a - b : clear(b) - clear(a)));
    const obvious = open.filter((c) => clear(c) === Infinity).length;
    const decided = left <= 1 ? open.length : Math.max(1, obvious, Math.ceil(open.length / 2));
    offer(dual.bestPrice);
    for (const c of open.slice(0, decided)) {
      if (fill[c] >= STARTS) rows.least[c] = cellMin[c];
      else rows.limit[c] = 0;
    }
    open = open.slice(decided);
    run.report('groups', dual.iterations, null, Math.ceil(dual.bestDual));
  }
  for (const c of open) rows.limit[c] = 0;
}

/**
 * Every group that ended up started but not full: filled with whoever can come, or else closed, its members left to
 * the search that follows. Afterwards no group is broken.
 */
export function repairGroups(instance: Instance, plan: Plan): void {
  const { cells, cellMin, pinnedCell } = instance;
  for (let c = 0; c < cells; c++) {
    if (plan.used[c] === 0 || plan.used[c] >= cellMin[c]) continue;
    const mark = plan.mark();
    if (fill(instance, plan, c)) continue;
    plan.undo(mark);
    const members = [...plan.members.subarray(plan.memberStart[c], plan.memberStart[c] + plan.used[c])];
    if (members.some((i) => pinnedCell[i] >= 0)) continue; // it has to start: nothing to be done here
    for (const i of members.sort((a, b) => instance.rank[b] - instance.rank[a])) plan.remove(i);
  }
  plan.commit();
}

/** Fills group week c with the most valuable that are free, or placed elsewhere at no harm to any rule. */
function fill(instance: Instance, plan: Plan, c: number): boolean {
  const options: { i: number; k: number; gain: number }[] = [];
  const j = instance.cellProgramme[c];
  for (let i = 0; i < instance.n; i++) {
    if (instance.pinnedCell[i] !== -1 || plan.cellOf[i] === c) continue;
    const k = findPair(instance, i, j);
    if (k < 0 || !mayUse(instance, k, c)) continue;
    const now = plan.cellOf[i] < 0 ? 0 : pairValue(instance, i, plan.pairOf[i], plan.cellOf[i]);
    options.push({ i, k, gain: pairValue(instance, i, k, c) - now });
  }
  options.sort((a, b) => b.gain - a.gain || instance.rank[a.i] - instance.rank[b.i]);
  for (const { i, k } of options) {
    if (plan.used[c] >= instance.cellMin[c]) break;
    const mark = plan.mark();
    const lasting = plan.broken - plan.short;
    const short = plan.short;
    if (plan.cellOf[i] >= 0) plan.remove(i);
    plan.place(i, k, c);
    if (plan.broken - plan.short > lasting || plan.short > short) plan.undo(mark);
  }
  return plan.used[c] >= instance.cellMin[c];
}
