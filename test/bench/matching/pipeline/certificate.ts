import { type Instance } from '../../../../libs/matching/instance/index.js';
import { type Certificate } from '../../../../libs/matching/solution/solution.js';
import { dualCertificate, exactBound } from '../../../../libs/matching/solvers/core/certificate.js';
import { type MergedModel } from '../../../../libs/matching/solvers/model/merged.js';

/**
 * The bound that clp's duals prove, recomputed exactly from whole prices, as any bound here. Files minimise: what one
 * more of a row is worth is minus its dual.
 */
export function provedBy(
  instance: Instance,
  { coupling: { rowOf, unit } }: MergedModel,
  rowDual: Float64Array,
): { readonly bound: number; readonly certificate: Certificate } {
  const price = Float64Array.from(rowOf, (row, number) =>
    row < 0 ? 0 : Math.max(0, Math.round(-rowDual[row] * unit[number])),
  );
  return {
    bound: exactBound(instance, price),
    certificate: dualCertificate(instance, price),
  };
}
