import { type Instance } from '../../instance/index.js';
import { type DualCertificate, type DualPrices } from '../../solution/solution.js';
import { exactPayments, PARTS } from './exact-payments.js';
import { keyOf } from './row-keys.js';

/** Whole non-negative prices. */
export const roundPrices = (price: Float64Array): Float64Array =>
  price.map((value) => Math.max(0, Math.round(value)));

/** What a case of a proof assumes of group weeks: cells. */
export interface AssumedWeeks {
  readonly started: readonly number[];
  readonly closed: readonly number[];
}

const NOTHING_ASSUMED: AssumedWeeks = { started: [], closed: [] };

/** Exact sums of doubles that hold integers: carries over into a BigInt before 2⁵³ is reached. */
class ExactSum {
  private whole = 0n;
  private part = 0;

  add(integer: number): void {
    this.part += integer;
    if (this.part > 2 ** 52 || this.part < -(2 ** 52)) this.carry();
  }

  addProduct(a: number, b: number): void {
    if (Math.abs(a * b) < 2 ** 52) this.add(a * b);
    else this.whole += BigInt(a) * BigInt(b);
  }

  private carry(): void {
    this.whole += BigInt(this.part);
    this.part = 0;
  }

  get total(): bigint {
    this.carry();
    return this.whole;
  }
}

/**
 * The bound that whole prices prove, by the certificate's formula and in exact arithmetic, so that any prices give a
 * valid bound, however they were found. The share's term is kept as a whole number plus ten-thousandths: of equal
 * whole parts the larger reduced value is the one that pays fewer ten-thousandths. O(triples).
 *
 * Of a case of a proof it is the bound of the plans in that case: closed weeks take nobody in, and the price of a week
 * that has started may be negative, σ − μ, because as many as its minimum come whatever they would rather.
 */
export function exactBound(
  instance: Instance,
  price: Float64Array,
  { started, closed }: AssumedWeeks = NOTHING_ASSUMED,
): number {
  const { n, providers, waits, weeks, sender, profile, entryClass, pinnedCell } = instance;
  const { pairStart, pairProgramme, pairBase, pairSkip, pairCells, later } = instance;
  const { providerOf, waitOf, cellStart, cellWeek } = instance;
  const charged = price.slice();
  for (const c of closed) charged[c] = Infinity;
  const { whole, rest, leave: leaving, cells: cellPrices } = exactPayments(instance, charged);
  const sum = new ExactSum();
  const restSum = new ExactSum();
  for (let i = 0; i < n; i++) {
    const pinned = pinnedCell[i];
    const leave = leaving[sender[i]];
    const cellPrice = cellPrices[sender[i]];
    const sideAt = profile[i] * providers;
    const classAt = entryClass[i] * waits;
    let best = pinned >= 0 ? -Infinity : 0;
    let bestRest = 0;
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const base = pairBase[k] - leave - whole[sideAt + providerOf[j]];
      const fraction = rest[sideAt + providerOf[j]];
      const row = (classAt + waitOf[j]) * weeks;
      const from = pinned >= 0 ? pinned : cellStart[j] + pairSkip[k];
      const to = pinned >= 0 ? pinned + 1 : cellStart[j] + pairCells[k];
      for (let c = from; c < to; c++) {
        const reduced = base + later[row + cellWeek[c]] - cellPrice[c];
        if (reduced < best || (reduced === best && fraction >= bestRest)) continue;
        best = reduced;
        bestRest = fraction;
      }
    }
    sum.add(best);
    restSum.add(bestRest);
  }
  const shut = new Set(closed);
  for (let c = 0; c < instance.cells; c++)
    if (price[c] > 0 && !shut.has(c)) sum.addProduct(instance.cellSlots[c], price[c]);
  for (const c of started) if (price[c] < 0) sum.addProduct(instance.cellMin[c], price[c]);
  const { limits } = instance;
  for (let row = instance.cells; row < limits.count; row++)
    if (limits.most[row] > 0) sum.addProduct(limits.most[row] / limits.unit[row], price[row]);
  // ⌊whole − rest/10⁴⌋, and π ≥ 0 already holds: a best of 0 with a rest is beaten by staying unassigned.
  const tenThousandths = restSum.total;
  return Number(sum.total - (tenThousandths + BigInt(PARTS - 1)) / BigInt(PARTS));
}

/** The prices by id, non-zero ones only, as the certificate lists them. */
export function dualPrices(instance: Instance, price: Float64Array): DualPrices {
  const { limits } = instance;
  const lists = limits.families.flatMap(({ constraint, start, end }) => {
    const { list, optional } = constraint.linear.certificate;
    const rows: object[] = [];
    for (let row = start; row < end; row++)
      if (price[row] > 0) rows.push({ ...keyOf(instance, row), price: price[row] });
    return optional && rows.length === 0 ? [] : [[list, rows] as const];
  });
  return Object.fromEntries(lists) as unknown as DualPrices;
}

export const dualCertificate = (instance: Instance, price: Float64Array): DualCertificate => ({
  kind: 'dual',
  ...dualPrices(instance, price),
});
