import {
  type Path,
  doubled,
  pathsOf,
  replaced,
  valueAt,
  without,
} from '../../../test/support/matching/mutations.js';
import { generate } from '../../demo/problem/index.js';
import { type Problem } from '../problem/index.js';
import { type Certificate, type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { candidatesOf } from '../plans/candidates.js';
import { certifiedBound } from './certificate/index.js';
import { verify } from './verify.js';

const problemSha256 = 'a'.repeat(64);

/**
 * What a run says about itself and what is told to people: no plan is better or worse for it. Of the shadow prices the
 * numbers are rechecked; that a row was left out, or is of another thing with the same numbers, nobody could tell.
 */
const UNCHECKED: readonly RegExp[] = [
  /^work(\/|$)/,
  /^unmatched\/\d+\/(reason|binding|nearest)/,
  /^prices\/(binding|absent)$/,
  /^prices\/\w+\/\d+(\/(programme|week|insurer|provider|limit))?$/,
];
const isUnchecked = (path: Path): boolean => UNCHECKED.some((pattern) => pattern.test(path.join('/')));

async function solvedRegion(size: 'XS' | 'XM', seed: number) {
  const problem = generate({ size, seed });
  const solution = await solve(problem, { problemSha256 }, SILENT);
  if (solution.status === 'infeasible') throw new Error('the generated pins can stand');
  return { problem, solution };
}

/** Whether `verify` accepts it although it was changed. Other prices may prove the very same bound: that is a proof. */
function slipsThrough(problem: Problem, changed: SolvedSolution, path: Path): boolean {
  if (!verify(problem, changed, { problemSha256 }).valid) return false;
  if (path[0] !== 'certificate') return true;
  const proved = certifiedBound(candidatesOf(problem), changed.certificate as Certificate);
  return !proved.ok || proved.value !== BigInt(changed.bound);
}

/** Other values of the same kind, and of none. */
function others(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, -value - 1, value + 0.5, String(value), null];
  if (typeof value === 'string') return [`${value}x`, '', 0, null];
  if (value === null) return ['', 0, {}];
  return Array.isArray(value) ? [null, {}, 'x'] : [null, [], 'x'];
}

describe('a solution of which one thing was changed', () => {
  it.each([
    ['proved by prices alone', 'XS', 1],
    ['proved by branching', 'XS', 38],
  ] as const)('fails, whatever it was: one %s', async (_what, size, seed) => {
    const { problem, solution } = await solvedRegion(size, seed);
    expect(verify(problem, solution, { problemSha256 }).valid).toBe(true);
    // Of long lists a part will do: their items are all alike.
    const paths = pathsOf(solution).filter(
      (path) => !isUnchecked(path) && path.every((key) => typeof key === 'string' || key < 4),
    );
    const accepted = paths.flatMap((path) => {
      const value = valueAt(solution, path);
      const changes = others(value).map((other) => replaced(solution, path, other));
      changes.push(without(solution, path));
      if (typeof path.at(-1) === 'number') changes.push(doubled(solution, path));
      return changes.some((changed) => slipsThrough(problem, changed, path)) ? [path.join('/')] : [];
    });
    expect(accepted).toEqual([]);
    expect(paths.length).toBeGreaterThan(50);
  });

  it('fails where somebody goes in another week or to another programme', async () => {
    const { problem, solution } = await solvedRegion('XM', 1);
    const { assignments } = solution;
    const plans = assignments.flatMap((assignment, n) => {
      const elsewhere = problem.programmes.find(({ id }) => id !== assignment.programme)!.id;
      return [
        assignments.with(n, { ...assignment, week: (assignment.week + 1) % problem.weeks }),
        assignments.with(n, { ...assignment, programme: elsewhere }),
      ];
    });
    const accepted = plans.filter(
      (plan) => verify(problem, { ...solution, assignments: plan }, { problemSha256 }).valid,
    );
    expect(accepted).toEqual([]);
    expect(plans.length).toBeGreaterThan(100);
  });
});
