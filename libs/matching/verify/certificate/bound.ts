import { largestValue, minStartIn } from '../../problem/index.js';
import { type Candidates } from '../candidates.js';
import { type Branch } from './branch.js';
import { type Positions } from './positions.js';

/** Shares are in ten-thousandths, so their prices are too; everything is multiplied by it and divided once at the end. */
const SHARE_UNITS = 10_000;
/** Sums stay below this while they are ordinary numbers, so that every step is exact. */
const EXACT = 2 ** 52;

/** True for a leaf that no plan can be in: it contradicts a pin or itself. */
export function isEmpty(at: Positions, branch: Branch, slots: Int32Array): boolean {
  const { problem } = at;
  for (const c of branch.open) if (branch.closed.has(c) || slots[c] === 0) return true;
  for (const [i, programmes] of branch.forced) {
    if (programmes.size > 1) return true;
    for (const j of programmes) if (branch.forbidden.get(i)?.has(j)) return true;
  }
  return problem.entries.some(({ pinned }, i) => {
    if (!pinned) return false;
    const j = at.programmes.get(pinned.programme) ?? -1;
    return (
      branch.closed.has(j * problem.weeks + pinned.week) ||
      (branch.forbidden.get(i)?.has(j) ?? false) ||
      [...(branch.forced.get(i) ?? [])].some((forced) => forced !== j)
    );
  });
}

/**
 * What the prices of a leaf prove: no plan in it is worth more. Null for an empty leaf.
 * Weak duality: any plan's value is at most the sum over entries of the best they could still gain after paying
 * the prices, plus what all limits are worth at those prices. Exact, rounded down once.
 */
export function boundOf(candidates: Candidates, at: Positions, branch: Branch): bigint | null {
  if (isEmpty(at, branch, candidates.slots)) return null;
  const unit = branch.shares.some((price) => price > 0) ? SHARE_UNITS : 1;
  const gains = entryGains(candidates, at, branch, unit);
  if (gains === null) return null;
  const total = gains + BigInt(unit) * limitsWorth(candidates, at, branch);
  const whole = total / BigInt(unit);
  return total % BigInt(unit) < 0n ? whole - 1n : whole; // BigInt division rounds towards 0, a bound rounds down
}

/** Σ slots·σ − Σ minStart·μ + Σ maxOut·ω + Σ maxNetIn·β + Σ max·γ. */
function limitsWorth({ slots }: Candidates, at: Positions, branch: Branch): bigint {
  const { providers, programmes, weeks } = at.problem;
  let sum = 0n;
  const add = (amount: number, price: number): void => {
    if (price !== 0) sum += BigInt(amount) * BigInt(price);
  };
  for (let c = 0; c < slots.length; c++) {
    if (!branch.closed.has(c)) add(slots[c], branch.slots[c]);
    if (branch.open.has(c)) add(-minStartIn(programmes[Math.floor(c / weeks)], c % weeks), branch.starts[c]);
  }
  providers.forEach(({ maxOut, maxNetIn }, p) => {
    add(maxOut ?? 0, branch.maxOut[p]);
    add(maxNetIn ?? 0, branch.maxNetIn[p]);
  });
  at.ceiling.forEach((max, c) => add(max, branch.ceilings[c]));
  return sum;
}

const largest = (prices: Float64Array): number => prices.reduce((most, price) => Math.max(most, price), 0);

/** Σ π_i in 1/unit; null where an entry is forced to what it can't have. */
function entryGains(candidates: Candidates, at: Positions, branch: Branch, unit: number): bigint | null {
  const { problem } = at;
  const { weeks } = problem;
  const highest =
    largestValue(problem) +
    largest(branch.slots) +
    largest(branch.starts) +
    largest(branch.maxOut) +
    2 * largest(branch.maxNetIn) +
    largest(branch.ceilings) +
    largest(branch.shares);
  const net = highest * unit < EXACT ? netInNumbers(at, branch, unit) : netInBigInts(at, branch, unit);
  const usable = candidates.slots.map((free, c) => (free > 0 && !branch.closed.has(c) ? 1 : 0));
  const values = new Float64Array(weeks);
  let sum = 0n;
  let partial = 0;

  for (let i = 0; i < problem.entries.length; i++) {
    const { pinned } = problem.entries[i];
    const forced = branch.forced.get(i);
    const forbidden = branch.forbidden.get(i);
    const pin = pinned ? (at.programmes.get(pinned.programme) ?? -1) : -1;
    let best: number | bigint | null = pinned || forced ? null : 0;
    for (let k = candidates.start[i]; k < candidates.start[i + 1]; k++) {
      const j = candidates.programme[k];
      if (forced ? !forced.has(j) : forbidden?.has(j)) continue;
      if (pinned && j !== pin) continue;
      candidates.valuesInto(i, k, values);
      const last = pinned ? pinned.week + 1 : candidates.weeks[k];
      const gain = net(i, j, pinned ? pinned.week : 0, last, values, usable);
      if (gain !== null && (best === null || gain > best)) best = gain;
    }
    if (best === null) return null;
    if (typeof best === 'bigint') sum += best;
    else partial += best;
    if (Math.abs(partial) >= EXACT) {
      sum += BigInt(partial);
      partial = 0;
    }
  }
  return sum + BigInt(partial);
}

/** Most that entry i keeps at programme j in the usable weeks from..to−1 after paying; null where none is usable. */
type Net = (
  i: number,
  j: number,
  from: number,
  to: number,
  values: Float64Array,
  usable: Int32Array,
) => number | bigint | null;

/** The usual case: every intermediate result is below 2^53, so ordinary numbers are exact. */
function netInNumbers(at: Positions, branch: Branch, unit: number): Net {
  const { weeks, entries } = at.problem;
  const providers = at.providers.size;
  const senderPays = Float64Array.from(branch.maxOut, (price, s) => price - branch.maxNetIn[s]);
  const perCell = branch.slots.map((price, c) => price - branch.starts[c]);
  return (i, j, from, to, values, usable) => {
    const p = at.providerOf[j];
    const a = at.insurerOf[i];
    const ceiling = a < 0 ? 0 : branch.ceilings[a * providers + p];
    const fixed = senderPays[at.senderOf[i]] + branch.maxNetIn[p] + ceiling;
    const share =
      unit === 1 ? 0 : branch.shares[p] * (at.share[p] - (entries[i].severity === 3 ? SHARE_UNITS : 0));
    let best = -Infinity;
    for (let t = from, c = j * weeks + from; t < to; t++, c++) {
      const left = values[t] - perCell[c];
      if (usable[c] === 1 && left > best) best = left;
    }
    return best === -Infinity ? null : (best - fixed) * unit - share;
  };
}

/** The same for prices so large that ordinary numbers would round: slow, and never needed by a sensible certificate. */
function netInBigInts(at: Positions, branch: Branch, unit: number): Net {
  const { weeks, entries } = at.problem;
  const providers = at.providers.size;
  return (i, j, from, to, values, usable) => {
    const p = at.providerOf[j];
    const a = at.insurerOf[i];
    const s = at.senderOf[i];
    const fixed =
      BigInt(branch.maxOut[s]) -
      BigInt(branch.maxNetIn[s]) +
      BigInt(branch.maxNetIn[p]) +
      (a < 0 ? 0n : BigInt(branch.ceilings[a * providers + p]));
    const share =
      unit === 1
        ? 0n
        : BigInt(branch.shares[p]) * BigInt(at.share[p] - (entries[i].severity === 3 ? SHARE_UNITS : 0));
    let best: bigint | null = null;
    for (let t = from, c = j * weeks + from; t < to; t++, c++) {
      if (usable[c] === 0) continue;
      const left = BigInt(values[t]) - BigInt(branch.slots[c]) + BigInt(branch.starts[c]);
      if (best === null || left > best) best = left;
    }
    return best === null ? null : (best - fixed) * BigInt(unit) - share;
  };
}
