import { type Instance, type RowTerms } from '../../instance/index.js';

/** Payments are whole numbers plus whole ten-thousandths: the finest unit that a constraint counts in. */
export const PARTS = 10_000;

/** What whole prices mean to an entry, exactly. Only what depends on the receiver comes in parts. */
export interface ExactPayments {
  /** By profile × providers + receiver: whole + rest / PARTS, with rest 0 .. PARTS−1. */
  readonly whole: Float64Array;
  readonly rest: Float64Array;
  /** By sender. */
  readonly leave: Float64Array;
  /** By sender, the price of each cell. */
  readonly cells: readonly Float64Array[];
}

export function exactPayments(instance: Instance, price: Float64Array): ExactPayments {
  const { limits, cells, providers, profiles } = instance;
  const whole = new Float64Array(profiles * providers);
  const rest = new Float64Array(profiles * providers);
  const { start, row, amount } = limits.byReceiver;
  for (let item = 0; item < whole.length; item++) {
    for (let x = start[item]; x < start[item + 1]; x++) {
      const unit = limits.unit[row[x]];
      if (unit === 1 || price[row[x]] === 0) {
        whole[item] += price[row[x]] * amount[x];
        continue;
      }
      const parts = BigInt(price[row[x]]) * BigInt(amount[x]) * BigInt(PARTS / unit) + BigInt(rest[item]);
      const left = ((parts % BigInt(PARTS)) + BigInt(PARTS)) % BigInt(PARTS);
      rest[item] = Number(left);
      whole[item] += Number((parts - left) / BigInt(PARTS));
    }
  }
  const { bySenderCell } = limits;
  return {
    whole,
    rest,
    leave: Float64Array.from({ length: providers }, (_, s) => paid(limits.bySender, s, price)),
    cells: Array.from({ length: providers }, (_, s) =>
      bySenderCell
        ? Float64Array.from(
            { length: cells },
            (_, c) => price[c] + paid(bySenderCell, c * providers + s, price),
          )
        : price,
    ),
  };
}

function paid({ start, row, amount }: RowTerms, item: number, price: Float64Array): number {
  let sum = 0;
  for (let x = start[item]; x < start[item + 1]; x++) sum += price[row[x]] * amount[x];
  return sum;
}
