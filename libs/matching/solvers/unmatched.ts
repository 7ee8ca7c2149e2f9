import { byCodeUnit } from '../../kernel/index.js';
import { type Problem } from '../problem/problem.js';
import { type Assignment, type Unmatched } from '../solution/solution.js';

/** Every entry without a proposal. Placeholder until libs/matching/explain names the reasons. */
export function unmatchedOf(problem: Problem, assignments: readonly Assignment[]): Unmatched[] {
  const assigned = new Set(assignments.map(({ entry }) => entry));
  return problem.entries
    .filter(({ id }) => !assigned.has(id))
    .map(({ id }) => ({ entry: id, reason: 'lost-to-longer-waiting' as const, binding: null, nearest: null }))
    .sort((a, b) => byCodeUnit(a.entry, b.entry));
}
