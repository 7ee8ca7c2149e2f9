import { type Instance } from '../../instance/index.js';
import { type DualCertificate, type DualPrices } from '../../solution/solution.js';
import { type Rows } from './dual/rows.js';

/** Whole non-negative prices; rows that the problem doesn't have stay at 0. */
export function roundPrices(rows: Rows, price: Float64Array): Float64Array {
  return price.map((value, row) => (rows.present[row] ? Math.max(0, Math.round(value)) : 0));
}

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
 */
export function exactBound(instance: Instance, price: Float64Array, rows: Rows): number {
  const { n, providers, profiles, waits, weeks, sender, profile, entryClass, pinnedCell } = instance;
  const { pairStart, pairProgramme, pairBase, pairCells, later } = instance;
  const { providerOf, waitOf, cellStart, cellWeek } = instance;
  const whole = new Float64Array(profiles * providers);
  const rest = new Float64Array(profiles * providers);
  for (let q = 0; q < profiles; q++) {
    for (let p = 0; p < providers; p++) {
      const ceiling = instance.ceilingAt[instance.profileInsurer[q] * providers + p];
      const share = shareCost(price[rows.share + p], instance.minHighShare[p], instance.profileHigh[q]);
      whole[q * providers + p] =
        price[rows.netIn + p] + (ceiling < 0 ? 0 : price[rows.ceiling + ceiling]) + share.whole;
      rest[q * providers + p] = share.rest;
    }
  }

  const sum = new ExactSum();
  const restSum = new ExactSum();
  for (let i = 0; i < n; i++) {
    const pinned = pinnedCell[i];
    const leave = price[rows.out + sender[i]] - price[rows.netIn + sender[i]];
    const sideAt = profile[i] * providers;
    const classAt = entryClass[i] * waits;
    let best = pinned >= 0 ? -Infinity : 0;
    let bestRest = 0;
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const base = pairBase[k] - leave - whole[sideAt + providerOf[j]];
      const fraction = rest[sideAt + providerOf[j]];
      const row = (classAt + waitOf[j]) * weeks;
      const from = pinned >= 0 ? pinned : cellStart[j];
      const to = pinned >= 0 ? pinned + 1 : from + pairCells[k];
      for (let c = from; c < to; c++) {
        const reduced = base + later[row + cellWeek[c]] - price[c];
        if (reduced < best || (reduced === best && fraction >= bestRest)) continue;
        best = reduced;
        bestRest = fraction;
      }
    }
    sum.add(best);
    restSum.add(bestRest);
  }
  for (let c = 0; c < instance.cells; c++) sum.addProduct(instance.cellSlots[c], price[c]);
  for (let p = 0; p < providers; p++) {
    if (instance.maxOut[p] > 0) sum.addProduct(instance.maxOut[p], price[rows.out + p]);
    if (instance.maxNetIn[p] > 0) sum.addProduct(instance.maxNetIn[p], price[rows.netIn + p]);
  }
  for (let c = 0; c < instance.ceilings; c++) sum.addProduct(instance.ceilingMax[c], price[rows.ceiling + c]);
  // ⌊whole − rest/10⁴⌋, and π ≥ 0 already holds: a best of 0 with a rest is beaten by staying unassigned.
  const tenThousandths = restSum.total;
  return Number(sum.total - (tenThousandths + 9_999n) / 10_000n);
}

/** ρ·(share − [severity 3]·10⁴)/10⁴ as a whole number plus 0 .. 9,999 ten-thousandths. */
function shareCost(price: number, share: number, high: number): { whole: number; rest: number } {
  const cost = BigInt(price) * BigInt(share - high * 10_000);
  const rest = ((cost % 10_000n) + 10_000n) % 10_000n;
  return { whole: Number((cost - rest) / 10_000n), rest: Number(rest) };
}

/** The prices by id, non-zero ones only, as the certificate lists them. */
export function dualPrices(instance: Instance, price: Float64Array, rows: Rows): DualPrices {
  const { programmeIds, providerIds, insurers } = instance;
  const perProvider = (offset: number): { provider: string; price: number }[] =>
    providerIds.map((provider, p) => ({ provider, price: price[offset + p] })).filter((row) => row.price > 0);
  return {
    slots: Array.from({ length: instance.cells }, (_, c) => ({
      programme: programmeIds[instance.cellProgramme[c]],
      week: instance.cellWeek[c],
      price: price[c],
    })).filter((row) => row.price > 0),
    maxOut: perProvider(rows.out),
    maxNetIn: perProvider(rows.netIn),
    ceilings: Array.from({ length: instance.ceilings }, (_, c) => ({
      insurer: insurers[instance.ceilingInsurer[c]],
      provider: providerIds[instance.ceilingProvider[c]],
      price: price[rows.ceiling + c],
    })).filter((row) => row.price > 0),
    shares: perProvider(rows.share),
  };
}

export const dualCertificate = (instance: Instance, price: Float64Array, rows: Rows): DualCertificate => ({
  kind: 'dual',
  ...dualPrices(instance, price, rows),
});
