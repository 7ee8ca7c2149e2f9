import { type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from './plan.js';
import { settleTies } from './ties.js';

/**
 * Places that are simply free: nobody without a place is left out whom the plan could take in as it is, within all
 * rules and for some value. The longest waiting first, each at the best place; then ties are settled, which may free
 * others, until nothing changes. Every addition raises the value, so it ends. Nobody is then told of others who waited
 * longer where no one had to give way. O(unmatched · their triples) a round.
 */
export function fillFree(instance: Instance, plan: Plan): void {
  const byRank = new Int32Array(instance.n);
  for (let i = 0; i < instance.n; i++) byRank[instance.rank[i]] = i;
  for (let more = true; more;) {
    more = false;
    for (const i of byRank)
      if (plan.cellOf[i] < 0 && instance.pinnedCell[i] === -1 && placeFreely(instance, plan, i)) more = true;
    plan.commit();
    if (more) settleTies(instance, plan);
  }
}

/** Takes entry i in at the place of the highest value that breaks nothing; false where there is none. */
function placeFreely(instance: Instance, plan: Plan, i: number): boolean {
  const { cellStart, pairProgramme, pairSkip, pairCells, pairStart, cellSlots, cellMin } = instance;
  let best: { readonly k: number; readonly c: number; readonly value: number } | null = null;
  for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
    const first = cellStart[pairProgramme[k]];
    for (let c = first + pairSkip[k]; c < first + pairCells[k]; c++) {
      // One alone starts no group.
      if (plan.used[c] >= cellSlots[c] || plan.used[c] + 1 < cellMin[c]) continue;
      const value = pairValue(instance, i, k, c);
      if (value <= (best?.value ?? 0)) continue;
      const mark = plan.mark();
      plan.place(i, k, c);
      if (plan.broken === 0) best = { k, c, value };
      plan.undo(mark);
    }
  }
  if (best === null) return false;
  plan.place(i, best.k, best.c);
  return true;
}
