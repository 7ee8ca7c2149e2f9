import { type Instance } from '../../../instance/index.js';
import { type Fractions } from './fractions.js';
import { Flows } from './payments.js';
import { type Rows } from './rows.js';
import { BestWeeks } from './best-weeks.js';

/** Σ value · weight. */
export function valueOf({ length, weight, value }: Fractions): number {
  let sum = 0;
  for (let x = 0; x < length; x++) sum += weight[x] * value[x];
  return sum;
}

/**
 * Value of the dual function at some prices, in floating point: what the search steers by. The bound that is
 * published is recomputed exactly (certificate.ts). O(pairs), and the weeks of the few that matter.
 */
export function dualValue(instance: Instance, rows: Rows, price: Float64Array): number {
  const { n, programmes, waits, weeks, sender, profile, entryClass } = instance;
  const { pairStart, pairProgramme, pairBase, pairSkip, pairCells, later } = instance;
  const { waitOf, cellStart, cellWeek } = instance;
  const bestWeeks = new BestWeeks(instance);
  bestWeeks.update(price);
  const { top, cost, payments } = bestWeeks;
  const { leave, cells: cellPrices } = payments;
  let sum = rows.worth(price) + rows.fixedValue;
  for (let i = 0; i < n; i++) {
    if (rows.fixed[i] === 1) continue;
    const leaveCost = leave[sender[i]];
    const cellPrice = cellPrices[sender[i]];
    const costAt = profile[i] * programmes;
    const topAt = entryClass[i] * programmes;
    let best = 0;
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const base = pairBase[k] - leaveCost - cost[costAt + j];
      if (base + top[topAt + j] <= best) continue;
      const row = (entryClass[i] * waits + waitOf[j]) * weeks;
      const from = cellStart[j] + pairSkip[k];
      const to = cellStart[j] + pairCells[k];
      for (let c = from; c < to; c++) {
        const reduced = base + later[row + cellWeek[c]] - cellPrice[c];
        if (reduced > best) best = reduced;
      }
    }
    sum += best;
  }
  return sum;
}

/** Use of every row by a fractional plan. */
export function useOf(instance: Instance, fractions: Fractions): Float64Array {
  const { cells, providers, profile, sender, providerOf, cellProgramme } = instance;
  const use = new Float64Array(instance.limits.count);
  const flows = new Flows(instance);
  const { received, sent, sentToCell } = flows;
  for (let i = 0; i < instance.n; i++) {
    for (let x = fractions.start[i]; x < fractions.start[i + 1]; x++) {
      const c = fractions.cell[x];
      const weight = fractions.weight[x];
      use[c] += weight;
      received[profile[i] * providers + providerOf[cellProgramme[c]]] += weight;
      sent[sender[i]] += weight;
      if (sentToCell) sentToCell[sender[i] * cells + c] += weight;
    }
  }
  flows.useInto(use);
  return use;
}
