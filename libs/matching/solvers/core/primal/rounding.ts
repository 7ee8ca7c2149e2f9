import { type Instance } from '../../../instance/index.js';
import { type Fractions } from '../dual/fractions.js';
import { type Plan } from './plan.js';

/**
 * A first valid plan from the fractional one: group weeks that the fractions fill are started first, each with its
 * heaviest entries; then all weights in descending order, each placed if every constraint still holds. Two rounds,
 * because balances and shares can make room for what came too early. O(weights · log).
 */
export function roundFractions(instance: Instance, fractions: Fractions, plan: Plan): void {
  const { rank } = instance;
  const owner = new Int32Array(fractions.length);
  for (let i = 0; i < instance.n; i++) owner.fill(i, fractions.start[i], fractions.start[i + 1]);
  const order = Array.from({ length: fractions.length }, (_, x) => x).sort(
    (a, b) =>
      fractions.weight[b] - fractions.weight[a] ||
      rank[owner[a]] - rank[owner[b]] ||
      fractions.cell[a] - fractions.cell[b],
  );
  startGroups(instance, fractions, order, owner, plan);
  for (let round = 0; round < 2; round++) {
    for (const x of order) {
      const i = owner[x];
      if (plan.cellOf[i] >= 0 || plan.used[fractions.cell[x]] >= instance.cellSlots[fractions.cell[x]])
        continue;
      const mark = plan.mark();
      plan.place(i, fractions.pair[x], fractions.cell[x]);
      if (plan.broken > 0) plan.undo(mark);
    }
  }
  plan.commit();
}

/** A group that the relaxation fills to half its minimum is worth a try. */
const WORTH_A_TRY = 0.5;

function startGroups(
  { cells, cellMin, cellSlots, rank }: Instance,
  fractions: Fractions,
  order: readonly number[],
  owner: Int32Array,
  plan: Plan,
): void {
  const fill = new Float64Array(cells);
  for (let x = 0; x < fractions.length; x++) fill[fractions.cell[x]] += fractions.weight[x];
  const groups = Array.from({ length: cells }, (_, c) => c)
    .filter((c) => cellMin[c] > 0 && fill[c] >= WORTH_A_TRY * cellMin[c])
    .sort((a, b) => fill[b] / cellMin[b] - fill[a] / cellMin[a] || a - b);
  for (const c of groups) {
    const mark = plan.mark();
    const heaviest = order
      .filter((x) => fractions.cell[x] === c && plan.cellOf[owner[x]] < 0)
      .sort((a, b) => fractions.weight[b] - fractions.weight[a] || rank[owner[a]] - rank[owner[b]]);
    for (const x of heaviest) {
      if (plan.used[c] >= cellSlots[c]) break;
      const before = plan.mark();
      const allowed = plan.used[c] < cellMin[c] - 1 ? 1 : 0;
      plan.place(owner[x], fractions.pair[x], c);
      if (plan.broken > allowed) plan.undo(before);
    }
    if (plan.broken > 0) plan.undo(mark);
  }
}
