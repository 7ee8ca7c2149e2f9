import { type Instance } from '../../instance/index.js';
import { exactPayments, PARTS } from '../core/exact-payments.js';
import { type Case, type Decisions } from './decisions.js';
import { type NaiveModel } from './naive.js';

/** Whole, non-negative: per row of the limits, and μ per cell for group weeks that are open. */
export interface CasePrices {
  readonly price: Float64Array;
  readonly start: Float64Array;
}

/**
 * The bound that whole prices prove in one case of a proof, by the certificate's formula: groups closed, open with a
 * further price, entries forced and forbidden included. Null where an entry is forced to what it can't have: no plan
 * is in such a case. Exact: each triple's cost is a whole number and whole ten-thousandths, sums are BigInt.
 */
export function exactCaseBound(
  instance: Instance,
  model: NaiveModel,
  decisions: Decisions,
  { allowed, forced }: Case,
  { price, start }: CasePrices,
): bigint | null {
  const { n, limits, providers, providerOf, profile, sender, cellProgramme, cellSlots, cellMin } = instance;
  const paid = exactPayments(instance, price);
  let sum = 0n;
  let rests = 0;
  for (let i = 0; i < n; i++) {
    const leave = paid.leave[sender[i]];
    const cellPrice = paid.cells[sender[i]];
    let best = forced[i] ? -Infinity : 0;
    let bestRest = 0;
    for (let a = model.entryStart[i]; a < model.entryStart[i + 1]; a++) {
      if (allowed[a] === 0) continue;
      const c = model.cellOf[a];
      const q = profile[i] * providers + providerOf[cellProgramme[c]];
      const left = model.linear.cost[a] - leave - paid.whole[q] - cellPrice[c] + start[c];
      if (left < best || (left === best && paid.rest[q] >= bestRest)) continue;
      best = left;
      bestRest = paid.rest[q];
    }
    if (best === -Infinity) return null;
    sum += BigInt(best);
    rests += bestRest;
  }
  const closed = new Set(decisions.closed);
  const add = (limit: number, of: number): void => {
    if (of !== 0 && limit > 0) sum += BigInt(limit) * BigInt(of);
  };
  for (let c = 0; c < instance.cells; c++) {
    if (!closed.has(c)) add(cellSlots[c], price[c]);
    sum -= BigInt(cellMin[c]) * BigInt(start[c]);
  }
  for (let row = instance.cells; row < limits.count; row++)
    add(limits.most[row] / limits.unit[row], price[row]);
  return sum - (BigInt(rests) + BigInt(PARTS - 1)) / BigInt(PARTS);
}
