/**
 * Quantile of Student's t from that of the normal distribution, by the expansion of Cornish and Fisher: 26.7.5 in
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964). Within 0.001 of the exact value from ten degrees of freedom.
 * @param z quantile of the standard normal distribution
 * @param freedom degrees of freedom, ≥ 1
 * @example studentQuantile(1.959964, 20) // 2.086
 */
export function studentQuantile(z: number, freedom: number): number {
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
