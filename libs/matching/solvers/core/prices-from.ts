import { type Instance } from '../../instance/index.js';
import { type DualPrices } from '../../solution/solution.js';
import { type Rows } from './dual/rows.js';

/** The prices of a certificate as a vector over the rows; what the problem no longer has is left out. */
export function pricesFrom(instance: Instance, rows: Rows, prices: DualPrices | undefined): Float64Array {
  const price = new Float64Array(rows.count);
  if (!prices) return price;
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  const providerAt = new Map(instance.providerIds.map((id, p) => [id, p]));
  for (const { programme, week, price: value } of prices.slots) {
    const c = cellAt(instance, programmeAt.get(programme), week);
    if (c >= 0) price[c] = value;
  }
  const perProvider = (list: DualPrices['maxOut'], offset: number): void => {
    for (const { provider, price: value } of list) {
      const p = providerAt.get(provider);
      if (p !== undefined && rows.present[offset + p]) price[offset + p] = value;
    }
  };
  perProvider(prices.maxOut, rows.out);
  perProvider(prices.maxNetIn, rows.netIn);
  perProvider(prices.shares, rows.share);
  for (const { insurer, provider, price: value } of prices.ceilings) {
    const a = instance.insurers.indexOf(insurer);
    const p = providerAt.get(provider);
    const c = a < 0 || p === undefined ? -1 : instance.ceilingAt[a * instance.providers + p];
    if (c >= 0) price[rows.ceiling + c] = value;
  }
  return price;
}

/** Number of a programme's cell in a week; −1 = none. */
export function cellAt(instance: Instance, j: number | undefined, week: number): number {
  if (j === undefined) return -1;
  for (let c = instance.cellStart[j]; c < instance.cellStart[j + 1]; c++)
    if (instance.cellWeek[c] === week) return c;
  return -1;
}
