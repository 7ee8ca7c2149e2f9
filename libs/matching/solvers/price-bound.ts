import { type Instance } from '../instance/index.js';
import { type Certificate } from '../solution/solution.js';
import { dualCertificate, exactBound, roundPrices } from './core/certificate.js';
import { FirstOrder } from './core/dual/first-order.js';
import { Rows } from './core/dual/rows.js';

/** Enough for problems of a few hundred columns; a fixed number, so that the bound is always the same. */
const STEPS = 1_000;

/** A bound by the core's prices, for solvers that give none of their own. */
export function priceBound(
  instance: Instance,
  over: () => boolean,
): { readonly bound: number; readonly certificate: Certificate; readonly iterations: number } {
  const rows = new Rows(instance);
  const dual = new FirstOrder(instance, rows);
  dual.run(STEPS, over);
  const price = roundPrices(dual.bestPrice);
  return {
    bound: exactBound(instance, price),
    certificate: dualCertificate(instance, price),
    iterations: dual.iterations,
  };
}
