import { type Instance, restrictPairs } from '../../../instance/index.js';
import { type FirstOrder } from '../dual/first-order.js';
import { type Fractions } from '../dual/fractions.js';
import { type Pace } from '../../policy.js';
import { Rows } from '../dual/rows.js';
import { type Run } from '../run.js';
import { decideGroups, type Offer } from './groups.js';
import { type Plan } from './plan.js';

/**
 * A plan by diving, around what the plan holds already: place what the fractional plan is sure of, go on with the first-order method on what is left, and
 * so on. Each round starts from the prices and weights of the one before, so it costs a few dozen steps of an ever
 * smaller problem, and the relaxation keeps looking after the limits that plain rounding would run into: it hardly
 * loses value until the last handful. What then can't be placed at once is forbidden, and the relaxation tells what
 * is next best.
 */
export function dive(
  instance: Instance,
  dual: FirstOrder,
  plan: Plan,
  run: Run,
  pace: Pace,
  offer: Offer,
): void {
  const rows = new Rows(instance);
  fixPlaced(instance, plan, rows);
  decideGroups(instance, dual, plan, rows, run, pace, offer);
  let left = instance;
  for (let round = 0, forbidden = 0; forbidden < FORBIDDEN; round++) {
    const hurry = round === pace.rounds || run.over(DIVE_UNTIL);
    dual.continueWith(left, rows);
    if (!hurry) dual.run(pace.diveSteps, () => false);
    if (round < OFFERED) offer(dual.bestPrice);
    const fractions = dual.fractions();
    const most = Math.max(1, massOf(fractions) * (hurry ? 1 : pace.portion));
    const order = heaviestFirst(left, fractions, 2 * most);
    if (order.positions.length === 0) break;
    const sure = Math.max(LEAST, SURE - round * 0.03);
    const placed = placeSurest(left, fractions, order, plan, rows, sure, most);
    if (hurry) break; // everything that fits went in at once
    if (placed === 0) {
      const keep = new Uint8Array(left.pairProgramme.length).fill(1);
      keep[fractions.pair[order.positions[0]]] = 0;
      left = restrictPairs(left, keep);
      forbidden++;
    }
    fixPlaced(left, plan, rows);
    run.report('dive', dual.iterations, plan.value, dual.bestDual);
  }
}

/** Part of the time limit, where there is one, by which the dive has to be done. */
const DIVE_UNTIL = 0.85;
/** Rounds after which the prices are those of another problem. */
const OFFERED = 6;
const FORBIDDEN = 40;
const SURE = 0.95;
const LEAST = 0.5;
/** With twice what a round may place at this weight or more, fainter ones can wait. */
const HEAVY = 0.25;
/** Weights below this are noise. */
const FAINT = 0.01;

/** Takes everything newly placed out of the relaxation. */
function fixPlaced(instance: Instance, plan: Plan, rows: Rows): void {
  for (let i = 0; i < instance.n; i++)
    if (plan.cellOf[i] >= 0 && rows.fixed[i] === 0) rows.fix(i, plan.pairOf[i], plan.cellOf[i]);
}

/** Positions in the fractional plan in descending order of weight, and the entry of each. */
interface Order {
  readonly positions: Int32Array;
  readonly owner: Int32Array;
}

/**
 * Weights in descending order; ties by rank, then cell. Only the heavy ones as long as there are plenty: sorting a
 * million faint ones every round would cost more than the steps.
 */
function heaviestFirst(
  instance: Instance,
  { n, start, length, weight, cell }: Fractions,
  least: number,
): Order {
  const owner = new Int32Array(length);
  for (let i = 0; i < n; i++) owner.fill(i, start[i], start[i + 1]);
  let heavy = 0;
  for (let x = 0; x < length; x++) if (weight[x] >= HEAVY) heavy++;
  const cut = heavy >= least ? HEAVY : FAINT;
  const positions = Int32Array.from({ length }, (_, x) => x).filter((x) => weight[x] >= cut);
  positions.sort(
    (a, b) => weight[b] - weight[a] || instance.rank[owner[a]] - instance.rank[owner[b]] || cell[a] - cell[b],
  );
  return { positions, owner };
}

function massOf({ length, weight }: Fractions): number {
  let mass = 0;
  for (let x = 0; x < length; x++) mass += weight[x];
  return mass;
}

/** Places the sure weights, and of the others `most` in descending order. Returns how many. */
function placeSurest(
  instance: Instance,
  { weight, pair, cell }: Fractions,
  { positions, owner }: Order,
  plan: Plan,
  rows: Rows,
  sure: number,
  most: number,
): number {
  const taken = new Int32Array(instance.cells);
  let placed = 0;
  for (const x of positions) {
    const i = owner[x];
    const c = cell[x];
    if (weight[x] < sure && placed >= most) break;
    if (plan.cellOf[i] >= 0 || rows.limit[c] <= taken[c]) continue;
    const mark = plan.mark(); // a group that fills is broken for a while, and repaired by those who follow
    const lasting = plan.broken - plan.short;
    plan.place(i, pair[x], c);
    if (plan.broken - plan.short > lasting) {
      plan.undo(mark);
      continue;
    }
    taken[c]++;
    placed++;
  }
  plan.commit();
  return placed;
}
