import { type Instance, restrictPairs } from '../../../instance/index.js';
import { Payments } from './payments.js';

/**
 * Leaves out the pairs that the prices make useless: those whose best week is worth more than `margin` less than the
 * entry's best alternative (staying put included). An entry keeps its best pair only if that is within the margin of
 * staying. Prices of the restricted problem need checking against the whole one: a bound always is. O(triples).
 */
export function prunePairs(instance: Instance, price: Float64Array, margin: number): Instance {
  const { n, providers, waits, weeks, sender, profile, entryClass, pinnedCell } = instance;
  const { pairStart, pairProgramme, pairBase, pairSkip, pairCells, later } = instance;
  const { providerOf, waitOf, cellStart, cellWeek } = instance;
  const { side, leave, cells: cellPrices } = new Payments(instance).update(price);
  const keep = new Uint8Array(pairProgramme.length);
  let best = new Float64Array(64);
  for (let i = 0; i < n; i++) {
    const first = pairStart[i];
    const count = pairStart[i + 1] - first;
    if (best.length < count) best = new Float64Array(2 * count);
    const cellPrice = cellPrices[sender[i]];
    let most = 0;
    for (let a = 0; a < count; a++) {
      const k = first + a;
      const j = pairProgramme[k];
      const row = (entryClass[i] * waits + waitOf[j]) * weeks;
      const from = cellStart[j];
      let found = -Infinity;
      for (let c = from + pairSkip[k]; c < from + pairCells[k]; c++) {
        const value = later[row + cellWeek[c]] - cellPrice[c];
        if (value > found) found = value;
      }
      best[a] = found + pairBase[k] - leave[sender[i]] - side[profile[i] * providers + providerOf[j]];
      if (best[a] > most) most = best[a];
    }
    for (let a = 0; a < count; a++) if (pinnedCell[i] !== -1 || best[a] >= most - margin) keep[first + a] = 1;
  }
  return restrictPairs(instance, keep);
}
