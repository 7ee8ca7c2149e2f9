import { largestValue, minStartIn } from '../../problem/index.js';
import { type Candidates } from '../../plans/candidates.js';
import { type Amounts, type LimitTable } from '../../plans/limit-table.js';
import { type Branch } from './branch.js';

/** Sums stay below this while they are ordinary numbers, so that every step is exact. */
const EXACT = 2 ** 52;

/** True for a leaf that no plan can be in: it contradicts a pin or itself. */
export function isEmpty(table: LimitTable, branch: Branch, slots: Int32Array): boolean {
  const { problem } = table;
  for (const c of branch.open) if (branch.closed.has(c) || slots[c] === 0) return true;
  for (const [i, programmes] of branch.forced) {
    if (programmes.size > 1) return true;
    for (const j of programmes) if (branch.forbidden.get(i)?.has(j)) return true;
  }
  return problem.entries.some(({ pinned }, i) => {
    if (!pinned) return false;
    const j = table.programmes.get(pinned.programme) ?? -1;
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
 * the prices, plus what all limits are worth at those prices. Exact, rounded down once: where constraints with a price
 * count in parts of a placement (shares in ten-thousandths), so does everything, and is divided once at the end.
 */
export function boundOf(candidates: Candidates, table: LimitTable, branch: Branch): bigint | null {
  if (isEmpty(table, branch, candidates.slots)) return null;
  const unit = table.families.reduce(
    (most, { constraint, start, end }) =>
      branch.prices.subarray(start, end).some((price) => price > 0)
        ? Math.max(most, constraint.linear.unit)
        : most,
    1,
  );
  const gains = entryGains(candidates, table, branch, unit);
  if (gains === null) return null;
  const total = gains + limitsWorth(table, branch, unit);
  const whole = total / BigInt(unit);
  return total % BigInt(unit) < 0n ? whole - 1n : whole; // BigInt division rounds towards 0, a bound rounds down
}

/** Σ most · price − Σ minStart · μ, in 1/unit. Weeks that are closed have no slots. */
function limitsWorth(table: LimitTable, branch: Branch, unit: number): bigint {
  const { programmes, weeks } = table.problem;
  let sum = 0n;
  for (const { constraint, start, end } of table.families) {
    const parts = BigInt(unit / Math.min(unit, constraint.linear.unit));
    for (let limit = start; limit < end; limit++) {
      const price = branch.prices[limit];
      if (price !== 0 && !branch.closed.has(limit)) sum += parts * BigInt(table.most[limit]) * BigInt(price);
    }
  }
  for (const c of branch.open) {
    const least = minStartIn(programmes[Math.floor(c / weeks)], c % weeks);
    sum -= BigInt(unit) * BigInt(least) * BigInt(branch.starts[c]);
  }
  return sum;
}

/** What some item pays for the limits it uses, in 1/unit. */
type Payments = (amounts: Amounts, item: number) => bigint;

function paymentsAt(table: LimitTable, { prices }: Branch, unit: number): Payments {
  const parts = new Float64Array(table.count);
  for (const { constraint, start, end } of table.families)
    parts.fill(unit / Math.min(unit, constraint.linear.unit), start, end);
  return ({ start, limit, amount }, item) => {
    let sum = 0n;
    for (let x = start[item]; x < start[item + 1]; x++) {
      const price = prices[limit[x]];
      if (price !== 0) sum += BigInt(price) * BigInt(amount[x]) * BigInt(parts[limit[x]]);
    }
    return sum;
  };
}

/** What entries pay, by what it depends on: to leave, to be taken in, and in a week; in 1/unit. */
interface Payment<List> {
  readonly bySender: List;
  readonly byReceiver: List;
  /** Per programme × weeks + week, less the further price of a week that is open. */
  readonly bySlot: List;
  /** Per (programme × weeks + week) × providers + sender; null = nothing depends on both. */
  readonly bySenderSlot: List | null;
}

function paymentOf(
  candidates: Candidates,
  table: LimitTable,
  branch: Branch,
  unit: number,
): Payment<readonly bigint[]> {
  const pay = paymentsAt(table, branch, unit);
  const all = (amounts: Amounts): bigint[] =>
    Array.from({ length: amounts.start.length - 1 }, (_, item) => pay(amounts, item));
  return {
    bySender: all(table.bySender),
    byReceiver: all(table.byReceiver),
    bySlot: Array.from(
      candidates.slots,
      (_, c) => BigInt(unit) * (BigInt(branch.prices[c]) - BigInt(branch.starts[c])),
    ),
    bySenderSlot: table.bySenderSlot && all(table.bySenderSlot),
  };
}

/** As ordinary numbers, where no sum of values and payments can pass what they hold exactly; otherwise null. */
function inNumbers(payment: Payment<readonly bigint[]>, highestValue: number): Payment<Float64Array> | null {
  let sum = BigInt(highestValue);
  const most = (list: readonly bigint[]): bigint =>
    list.reduce((top, pay) => {
      const size = pay < 0n ? -pay : pay;
      return size > top ? size : top;
    }, 0n);
  for (const list of [payment.bySender, payment.byReceiver, payment.bySlot, payment.bySenderSlot])
    if (list) sum += most(list);
  if (sum >= BigInt(EXACT)) return null;
  const numbers = (list: readonly bigint[]): Float64Array => Float64Array.from(list, Number);
  return {
    bySender: numbers(payment.bySender),
    byReceiver: numbers(payment.byReceiver),
    bySlot: numbers(payment.bySlot),
    bySenderSlot: payment.bySenderSlot && numbers(payment.bySenderSlot),
  };
}

/** Σ π_i in 1/unit; null where an entry is forced to what it can't have. */
function entryGains(candidates: Candidates, table: LimitTable, branch: Branch, unit: number): bigint | null {
  const { problem } = table;
  const exact = paymentOf(candidates, table, branch, unit);
  const numbers = inNumbers(exact, largestValue(problem) * unit);
  const gainOf = numbers ? gainsInNumbers(table, numbers, unit) : gainsInBigInts(table, exact, unit);
  const usable = candidates.slots.map((free, c) => (free > 0 && !branch.closed.has(c) ? 1 : 0));
  const values = new Float64Array(problem.weeks);
  let sum = 0n;
  let partial = 0;

  for (let i = 0; i < problem.entries.length; i++) {
    const { pinned } = problem.entries[i];
    const forced = branch.forced.get(i);
    const forbidden = branch.forbidden.get(i);
    const pin = pinned ? (table.programmes.get(pinned.programme) ?? -1) : -1;
    let best: number | bigint | null = pinned || forced ? null : 0;
    for (let k = candidates.start[i]; k < candidates.start[i + 1]; k++) {
      const j = candidates.programme[k];
      if (forced ? !forced.has(j) : forbidden?.has(j)) continue;
      if (pinned && j !== pin) continue;
      candidates.valuesInto(i, k, values);
      const last = pinned ? pinned.week + 1 : candidates.weeks[k];
      const gain = gainOf(i, j, pinned ? pinned.week : candidates.from[k], last, values, usable);
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
type Gain = (
  i: number,
  j: number,
  from: number,
  to: number,
  values: Float64Array,
  usable: Int32Array,
) => number | bigint | null;

/** The usual case: every intermediate result is below 2^53, so ordinary numbers are exact. */
function gainsInNumbers(table: LimitTable, payment: Payment<Float64Array>, unit: number): Gain {
  const { bySender, byReceiver, bySlot, bySenderSlot } = payment;
  const { kindOf, providerOf, senderOf } = table;
  const { weeks, providers } = table.problem;
  return (i, j, from, to, values, usable) => {
    const s = senderOf[i];
    let best = -Infinity;
    for (let t = from, c = j * weeks + from; t < to; t++, c++) {
      if (usable[c] === 0) continue;
      const left = values[t] * unit - bySlot[c] - (bySenderSlot ? bySenderSlot[c * providers.length + s] : 0);
      if (left > best) best = left;
    }
    if (best === -Infinity) return null;
    return best - bySender[s] - byReceiver[kindOf[i] * providers.length + providerOf[j]];
  };
}

/** The same for prices so large that ordinary numbers would round: slow, and never needed by a sensible certificate. */
function gainsInBigInts(table: LimitTable, payment: Payment<readonly bigint[]>, unit: number): Gain {
  const { bySender, byReceiver, bySlot, bySenderSlot } = payment;
  const { kindOf, providerOf, senderOf } = table;
  const { weeks, providers } = table.problem;
  return (i, j, from, to, values, usable) => {
    const s = senderOf[i];
    let best: bigint | null = null;
    for (let t = from, c = j * weeks + from; t < to; t++, c++) {
      if (usable[c] === 0) continue;
      const left: bigint =
        BigInt(values[t]) * BigInt(unit) -
        bySlot[c] -
        (bySenderSlot ? bySenderSlot[c * providers.length + s] : 0n);
      if (best === null || left > best) best = left;
    }
    if (best === null) return null;
    return best - bySender[s] - byReceiver[kindOf[i] * providers.length + providerOf[j]];
  };
}
