import { gate } from './gate.js';
import { countOf, type Part } from './reader.js';

/**
 * A count that is told again and again to whoever watches the machines, and not once a period as figures are: null where
 * the gate would hide it, and rounded down to a multiple of k, so that two looks in a row hardly ever differ. Where one
 * decision takes it past a multiple they do, and say that there was one, but not whose.
 * @param k the threshold in force, ≥ 3
 * @example roughCount([{ knownTo: ['a', 'b'], count: 12 }, { knownTo: ['c', 'd'], count: 15 }], 10) // 20
 */
export function roughCount(parts: readonly Part[], k: number): number | null {
  const all = { key: 'all', parts };
  if (gate([all], { k }).hidden.size > 0) return null;
  return Math.floor(countOf(all) / k) * k;
}
