import { byCodeUnit, sha256 } from '../../kernel/index.js';
import { type Entry } from '../problem/problem.js';

/**
 * The published order of ties: longest waited first, then SHA-256 of `seed|id`, ascending (and the id itself, should
 * two hashes ever agree). Returns for each entry its place, 0 first.
 */
export function rankEntries(entries: readonly Entry[], seed: number): Int32Array {
  const hash = entries.map(({ id }) => sha256(`${seed}|${id}`));
  const order = entries
    .map((_, i) => i)
    .sort(
      (a, b) =>
        entries[b].waited - entries[a].waited ||
        byCodeUnit(hash[a], hash[b]) ||
        byCodeUnit(entries[a].id, entries[b].id),
    );
  const rank = new Int32Array(entries.length);
  order.forEach((i, place) => (rank[i] = place));
  return rank;
}
