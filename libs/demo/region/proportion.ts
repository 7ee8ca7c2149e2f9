/**
 * Divides whole things in proportion to weights, to within one: largest remainders (Hamilton), ties to the first.
 * @param weights not negative; all zero gives all zero
 * @returns whole numbers that add up to `total`
 * @example inProportion(10, [1, 1, 2]) // [3, 2, 5]
 */
export function inProportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, i) => ({ i, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i]++;
  return parts;
}

/** The middle of the numbers, the lower of two; `fallback` of none. */
export function medianOf(numbers: readonly number[], fallback: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? fallback;
}
