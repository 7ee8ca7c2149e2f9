import { type Instance } from '../../instance/index.js';
import { type Certificate } from '../../solution/solution.js';
import { type Rows } from '../core/dual/rows.js';
import { pricesFrom } from '../core/prices-from.js';

export type ThingKind = 'slot' | 'ceiling' | 'maxOut' | 'maxNetIn';

/** Something scarce of which there could be one more or one fewer. */
export interface Thing {
  readonly kind: ThingKind;
  /** Number of the cell, ceiling or provider. */
  readonly at: number;
  /** Its row, for prices. */
  readonly row: number;
  /** Lowest and highest price over the cases of the certificate: by weak duality one more adds at most the highest to the bound. */
  readonly least: number;
  readonly most: number;
}

/** How many of each kind are priced. */
export interface Counts {
  readonly slots: number;
  readonly ceilings: number;
  readonly providers: number;
}

/**
 * The things that have a price in the certificate, and of each kind the dearest. Equal prices go by number, which is
 * the order of ids. A share has no units to add one to, so it is not among them; nor is what pinned entries use up
 * alone: any price will do for it, so that the price tells nothing.
 */
export function dearest(
  instance: Instance,
  rows: Rows,
  certificate: Certificate,
  counts: Counts,
): { readonly things: Thing[]; readonly binding: number } {
  const cases = certificate.kind === 'dual' ? [certificate] : certificate.leaves;
  const least = new Float64Array(rows.count).fill(Infinity);
  const most = new Float64Array(rows.count);
  for (const one of cases) {
    const price = pricesFrom(instance, rows, one);
    for (let row = 0; row < rows.count; row++) {
      least[row] = Math.min(least[row], price[row]);
      most[row] = Math.max(most[row], price[row]);
    }
  }
  const priced = (kind: ThingKind, offset: number, count: number): Thing[] =>
    Array.from({ length: count }, (_, at) => ({
      kind,
      at,
      row: offset + at,
      least: least[offset + at],
      most: most[offset + at],
    })).filter((thing) => thing.most > 0 && rows.limit[thing.row] > 0);
  const top = (list: Thing[], count: number): Thing[] =>
    list.sort((a, b) => b.most - a.most || a.row - b.row).slice(0, count);
  const slots = priced('slot', 0, instance.cells);
  const ceilings = priced('ceiling', rows.ceiling, instance.ceilings);
  const providers = [
    ...priced('maxOut', rows.out, instance.providers),
    ...priced('maxNetIn', rows.netIn, instance.providers),
  ];
  return {
    things: [
      ...top(slots, counts.slots),
      ...top(ceilings, counts.ceilings),
      ...top(providers, counts.providers),
    ],
    binding: slots.length + ceilings.length + providers.length,
  };
}

/** The same problem with one more or one fewer of it; null where there is none to take away. */
export function withOne(instance: Instance, { kind, at }: Thing, by: 1 | -1): Instance | null {
  const changed = (limits: Int32Array): Int32Array | null => {
    if (limits[at] + by < 0) return null;
    const copy = limits.slice();
    copy[at] += by;
    return copy;
  };
  switch (kind) {
    case 'slot': {
      const cellSlots = changed(instance.cellSlots);
      return cellSlots && { ...instance, cellSlots };
    }
    case 'ceiling': {
      const ceilingMax = changed(instance.ceilingMax);
      return ceilingMax && { ...instance, ceilingMax };
    }
    case 'maxOut': {
      const maxOut = changed(instance.maxOut);
      return maxOut && { ...instance, maxOut };
    }
    case 'maxNetIn': {
      const maxNetIn = changed(instance.maxNetIn);
      return maxNetIn && { ...instance, maxNetIn };
    }
  }
}

/** Slots of a group week that have become fewer than its minimum count 0, as where a problem is compiled. */
export const withoutTooSmall = (instance: Instance): Instance => ({
  ...instance,
  cellSlots: instance.cellSlots.map((slots, c) => (slots < instance.cellMin[c] ? 0 : slots)),
});
