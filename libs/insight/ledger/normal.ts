/** Of 26.2.17 in Abramowitz and Stegun, Handbook of Mathematical Functions (1964); within 7.5e-8. */
const P = 0.2316419;
const B = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429] as const;

/** The chance that a standard normal variable is larger. @example upperTail(1.645) // about 0.05 */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + P * z);
  const polynomial = B.reduceRight((sum, b) => (sum + b) * t, 0);
  return (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
