import { type PriceListName } from '../../constraints/constraint.js';
import { type Instance, type RowFamily } from '../../instance/index.js';
import { type Certificate } from '../../solution/solution.js';
import { type Rows } from '../core/dual/rows.js';
import { pricesFrom } from '../core/row-keys.js';

/** A limit that there could be one more or one fewer of. */
export interface PriceItem {
  readonly family: RowFamily;
  readonly row: number;
  /** Lowest and highest price over the cases of the certificate: by weak duality one more adds at most the highest to the bound. */
  readonly least: number;
  readonly most: number;
}

/** How many of each published list are priced. */
export type Counts = Readonly<Record<PriceListName, number>>;

const LISTS: readonly PriceListName[] = ['slots', 'ceilings', 'providers'];

/**
 * The limits that have a price in the certificate, and of each published list the dearest. Equal prices go by row, which
 * is the order of ids. A share has no units to add one to, so it is not among them; nor is what pinned entries use up
 * alone: any price will do for it, so that the price tells nothing.
 */
export function dearest(
  instance: Instance,
  rows: Rows,
  certificate: Certificate,
  counts: Counts,
): { readonly items: PriceItem[]; readonly binding: number } {
  const cases = certificate.kind === 'dual' ? [certificate] : certificate.leaves;
  const least = new Float64Array(rows.count).fill(Infinity);
  const most = new Float64Array(rows.count);
  for (const one of cases) {
    const price = pricesFrom(instance, one);
    for (let row = 0; row < rows.count; row++) {
      least[row] = Math.min(least[row], price[row]);
      most[row] = Math.max(most[row], price[row]);
    }
  }
  let binding = 0;
  const items: PriceItem[] = [];
  for (const list of LISTS) {
    const priced: PriceItem[] = [];
    for (const family of instance.limits.families) {
      if (family.constraint.linear.priced?.list !== list) continue;
      for (let row = family.start; row < family.end; row++)
        if (most[row] > 0 && rows.limit[row] > 0)
          priced.push({ family, row, least: least[row], most: most[row] });
    }
    binding += priced.length;
    items.push(...priced.sort((a, b) => b.most - a.most || a.row - b.row).slice(0, counts[list]));
  }
  return { items, binding };
}

export const isSlot = ({ family }: PriceItem): boolean => family.scope === 'slot';

/** The same problem with one more or one fewer of it; null where there is none to take away. */
export function withOne(instance: Instance, item: PriceItem, by: 1 | -1): Instance | null {
  const { row } = item;
  const { limits } = instance;
  if (isSlot(item)) {
    if (instance.cellSlots[row] + by < 0) return null;
    const cellSlots = instance.cellSlots.slice();
    cellSlots[row] += by;
    return { ...instance, cellSlots };
  }
  if (limits.most[row] + by * limits.unit[row] < 0) return null;
  const most = limits.most.slice();
  most[row] += by * limits.unit[row];
  return { ...instance, limits: { ...limits, most } };
}

/** Slots of a group week that have become fewer than its minimum count 0, as where a problem is compiled. */
export const withoutTooSmall = (instance: Instance): Instance => ({
  ...instance,
  cellSlots: instance.cellSlots.map((slots, c) => (slots < instance.cellMin[c] ? 0 : slots)),
});
