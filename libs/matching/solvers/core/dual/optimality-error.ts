import { type Rows } from './rows.js';

/**
 * Distance of a point from optimality: violated rows, in units of value, and the difference of both objectives.
 * @param scale of each row (row-scale.ts)
 * @param balance between prices and weights, in units of value
 * @param difference dual value less the value of the free entries
 */
export function optimalityError(
  rows: Rows,
  scale: Float64Array,
  balance: number,
  use: Float64Array,
  difference: number,
): number {
  let violation = 0;
  for (let row = 0; row < rows.count; row++) {
    const over = Math.max(use[row] - rows.limit[row], rows.least[row] - use[row]);
    if (over > 0) violation += over * over * scale[row];
  }
  const gap = difference - rows.fixedValue;
  return Math.sqrt(balance * balance * violation + gap * gap);
}
