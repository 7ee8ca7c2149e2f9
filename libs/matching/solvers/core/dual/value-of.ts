import { type Instance, pairValue } from '../../../instance/index.js';
import { type Fractions } from './fractions.js';
import { type Rows } from './rows.js';

/** Σ value · weight. */
export function valueOf(instance: Instance, fractions: Fractions): number {
  let sum = 0;
  for (let i = 0; i < instance.n; i++)
    for (let x = fractions.start[i]; x < fractions.start[i + 1]; x++)
      sum += fractions.weight[x] * pairValue(instance, i, fractions.pair[x], fractions.cell[x]);
  return sum;
}

/**
 * Value of the dual function at some prices, in floating point: what the search steers by. The bound that is
 * published is recomputed exactly (certificate.ts). O(triples).
 */
export function dualValue(instance: Instance, rows: Rows, price: Float64Array): number {
  const { n, providers, profiles, waits, weeks, sender, profile, entryClass } = instance;
  const { pairStart, pairProgramme, pairBase, pairCells, later } = instance;
  const { providerOf, waitOf, cellStart, cellWeek } = instance;
  const side = new Float64Array(profiles * providers);
  const leave = new Float64Array(providers);
  const { fixed } = rows;
  rows.sidePrices(price, side, leave);
  let sum = rows.worth(price) + rows.fixedValue;
  for (let i = 0; i < n; i++) {
    if (fixed[i] === 1) continue;
    const leaveCost = leave[sender[i]];
    const sideAt = profile[i] * providers;
    const classAt = entryClass[i] * waits;
    let best = 0;
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const base = pairBase[k] - leaveCost - side[sideAt + providerOf[j]];
      const row = (classAt + waitOf[j]) * weeks;
      const from = cellStart[j];
      const to = from + pairCells[k];
      for (let c = from; c < to; c++) {
        const reduced = base + later[row + cellWeek[c]] - price[c];
        if (reduced > best) best = reduced;
      }
    }
    sum += best;
  }
  return sum;
}

/** Use of every row by a fractional plan. */
export function useOf(rows: Rows, instance: Instance, fractions: Fractions): Float64Array {
  const { providers, profiles, profile, sender, providerOf, cellProgramme } = instance;
  const use = new Float64Array(rows.count);
  const flow = new Float64Array(profiles * providers);
  const leaving = new Float64Array(providers);
  for (let i = 0; i < instance.n; i++) {
    for (let x = fractions.start[i]; x < fractions.start[i + 1]; x++) {
      const c = fractions.cell[x];
      use[c] += fractions.weight[x];
      flow[profile[i] * providers + providerOf[cellProgramme[c]]] += fractions.weight[x];
      leaving[sender[i]] += fractions.weight[x];
    }
  }
  rows.sideUse(flow, leaving, use);
  return use;
}
