import { type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from './plan.js';

/**
 * The last pass: no unmatched entry could take a matched entry's place at equal value, within all rules, and rank
 * higher. Every exchange makes the list of matched ranks lexicographically smaller, so the pass ends; it is repeated
 * until nothing changes, because one exchange can make room for another. O(unmatched · their triples · slots) a round.
 */
export function settleTies(instance: Instance, plan: Plan): void {
  const byRank = new Int32Array(instance.n);
  for (let i = 0; i < instance.n; i++) byRank[instance.rank[i]] = i;
  for (let changed = true; changed;) {
    changed = false;
    for (const u of byRank)
      if (plan.cellOf[u] < 0 && instance.pinnedCell[u] === -1 && takesAPlace(instance, plan, u))
        changed = true;
  }
  plan.commit();
}

function takesAPlace(instance: Instance, plan: Plan, u: number): boolean {
  const { rank, pinnedCell, cellStart, pairProgramme, pairSkip, pairCells, pairStart } = instance;
  for (let k = pairStart[u]; k < pairStart[u + 1]; k++) {
    const first = cellStart[pairProgramme[k]];
    for (let c = first + pairSkip[k]; c < first + pairCells[k]; c++) {
      const start = plan.memberStart[c];
      // From the last one down: a swap that is taken back leaves its member last, and the last one in its place.
      for (let at = start + plan.used[c] - 1; at >= start; at--) {
        const m = plan.members[at];
        if (rank[m] < rank[u] || pinnedCell[m] >= 0) continue;
        const difference = pairValue(instance, u, k, c) - pairValue(instance, m, plan.pairOf[m], c);
        if (difference < 0) continue;
        const mark = plan.mark();
        plan.remove(m);
        plan.place(u, k, c);
        if (plan.broken === 0) return true;
        plan.undo(mark);
      }
    }
  }
  return false;
}
