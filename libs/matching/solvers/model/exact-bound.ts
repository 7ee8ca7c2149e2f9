import { type Instance } from '../../instance/index.js';
import { type Case, type Decisions } from './decisions.js';
import { type NaiveModel } from './naive.js';

/** Whole, non-negative: per certificate number (`Rows`), and μ per cell for group weeks that are open. */
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
  const { n, providers, providerOf, profile, sender, cellProgramme, cellSlots, cellMin } = instance;
  const { numbers } = model.coupling;
  const side = sidePrices(instance, model, price);
  let sum = 0n;
  let rests = 0;
  for (let i = 0; i < n; i++) {
    const leave = price[numbers.out + sender[i]] - price[numbers.netIn + sender[i]];
    let best = forced[i] ? -Infinity : 0;
    let bestRest = 0;
    for (let a = model.entryStart[i]; a < model.entryStart[i + 1]; a++) {
      if (allowed[a] === 0) continue;
      const c = model.cellOf[a];
      const q = profile[i] * providers + providerOf[cellProgramme[c]];
      const left = model.linear.cost[a] - leave - side.whole[q] - price[c] + start[c];
      if (left < best || (left === best && side.rest[q] >= bestRest)) continue;
      best = left;
      bestRest = side.rest[q];
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
  for (let p = 0; p < providers; p++) {
    add(instance.maxOut[p], price[numbers.out + p]);
    add(instance.maxNetIn[p], price[numbers.netIn + p]);
  }
  for (let c = 0; c < instance.ceilings; c++) add(instance.ceilingMax[c], price[numbers.ceiling + c]);
  return sum - (BigInt(rests) + 9_999n) / 10_000n;
}

/** What a profile pays at a provider besides slots, as whole numbers plus 0 .. 9,999 ten-thousandths. */
export function sidePrices(instance: Instance, { coupling: { numbers } }: NaiveModel, price: Float64Array) {
  const { providers, profiles, profileInsurer, profileHigh, ceilingAt, minHighShare } = instance;
  const whole = new Float64Array(profiles * providers);
  const rest = new Float64Array(profiles * providers);
  for (let q = 0; q < profiles; q++) {
    for (let p = 0; p < providers; p++) {
      const ceiling = ceilingAt[profileInsurer[q] * providers + p];
      const share = BigInt(price[numbers.share + p]) * BigInt(minHighShare[p] - 10_000 * profileHigh[q]);
      const left = ((share % 10_000n) + 10_000n) % 10_000n;
      rest[q * providers + p] = Number(left);
      whole[q * providers + p] =
        price[numbers.netIn + p] +
        (ceiling < 0 ? 0 : price[numbers.ceiling + ceiling]) +
        Number((share - left) / 10_000n);
    }
  }
  return { whole, rest };
}
