import { sha256 } from '../../kernel/index.js';
import { type Entry, type Problem } from '../problem/problem.js';

/**
 * The published order of people of equal value: longest waited first, then SHA-256 of `seed|id`.
 * Negative when a comes first.
 */
export function tieOrder(problem: Problem): (a: Entry, b: Entry) => number {
  const hashes = new Map<string, string>();
  const hashOf = (id: string): string => {
    const known = hashes.get(id);
    if (known) return known;
    const hash = sha256(`${problem.policy.seed}|${id}`);
    hashes.set(id, hash);
    return hash;
  };
  return (a, b) => b.waited - a.waited || (a.id === b.id ? 0 : hashOf(a.id) < hashOf(b.id) ? -1 : 1);
}
