import { FAMILIES, generate } from '../../demo/problem/index.js';
import { draws } from '../../../test/support/draws.js';
import { shuffled } from '../../../test/support/matching/problems.js';
import { compileInstance } from '../instance/index.js';
import { canonical, type Problem, readProblem } from '../problem/index.js';
import { verify } from '../verify/index.js';
import { withHighs } from './highs/guarded.js';
import { searchWhole } from './highs/search.js';
import { solve } from './index.js';
import { isNetwork } from './core/network/exact.js';
import { naiveColumns } from './model/naive.js';
import { SILENT } from './solver.js';

const problemSha256 = '0'.repeat(64);
const never = { over: () => false, secondsLeft: () => undefined };

/** What HiGHS finds with more nodes than the policy gives. */
const optimumOf = (problem: Problem): Promise<number | undefined> =>
  withHighs(
    (highs) =>
      searchWhole(highs, compileInstance(canonical(problem)), null, { ...never, nodes: 5_000 }).plan?.value,
  );

describe.each(FAMILIES)('problems of the family %s', (family) => {
  it('get the best plan that there is, and mostly its proof, whatever the seed', async () => {
    let proved = 0;
    const seeds = [1, 2, 3, 4, 5].slice(0, draws(5));
    for (const seed of seeds) {
      const problem = generate({ family, entries: 60, seed });
      const solution = await solve(problem, { problemSha256, prices: false }, SILENT);
      expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
      expect(solution.value).toBe(await optimumOf(problem));
      if (solution.status === 'optimal') proved++;
      else expect(solution).toMatchObject({ work: { exact: { solver: 'highs', status: 'optimal' } } });
    }
    expect(proved / seeds.length).toBeGreaterThanOrEqual(0.8);
  }, 60_000);

  it('get the same plan in every order of the file', async () => {
    const problem = generate({ family, entries: Math.max(60, draws(150)), seed: 11 });
    const answer = await solve(problem, { problemSha256, prices: false }, SILENT);
    const turned = shuffled(problem, (items) => [...items].reverse());
    const again = await solve(turned, { problemSha256, prices: false }, SILENT);
    expect({ ...again, work: null }).toEqual({ ...answer, work: null });
  }, 60_000);
});

describe('clients who cannot come before some week', () => {
  it('are searched for by classes that begin in the same week', async () => {
    const drawn = generate({ family: 'groups', entries: 60, seed: 2 });
    const entries = drawn.entries.map((row, i) =>
      i % 3 === 0 && !row.pinned ? { ...row, notBefore: 4 } : row,
    );
    const problem: Problem = { ...drawn, entries };
    const solution = await solve(problem, { problemSha256, prices: false }, SILENT);
    expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
    const known = await optimumOf(problem);
    expect(known).toBeGreaterThan(0);
    expect(solution.value).toBe(known);
  });
});

describe('numbers at the ends of what is legal', () => {
  it.each([5_000_000, 1_000_000_000])('%i slots a week are as many as there are entries', async (slots) => {
    const drawn = generate({ family: 'mess', entries: 150, seed: 1 });
    const problemOf = (many: number): Problem => ({
      ...drawn,
      programmes: drawn.programmes.map((row) => ({
        ...row,
        slots: row.slots.map((n) => (n > 0 ? many : 0)),
      })),
    });
    const solution = await solve(problemOf(slots), { problemSha256, prices: false }, SILENT);
    expect(verify(problemOf(slots), solution, { problemSha256 })).toMatchObject({ valid: true });
    const enough = await solve(problemOf(drawn.entries.length), { problemSha256, prices: false }, SILENT);
    expect([solution.status, solution.value]).toEqual([enough.status, enough.value]);
  });

  it.each(['tight', 'pilot', 'groups'] as const)(
    'weights near a billion have a proof: %s',
    async (family) => {
      const drawn = generate({ family, entries: 30, seed: 3 });
      const problem: Problem = {
        ...drawn,
        policy: { ...drawn.policy, weights: { breach: 1e9, weeks: 999_999_937, travel: 7 } },
      };
      expect(readProblem(JSON.parse(JSON.stringify(problem)))).toMatchObject({ ok: true });
      const solution = await solve(problem, { problemSha256, prices: false }, SILENT);
      expect(solution.status).toBe('optimal');
      expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
    },
  );
});

describe('solvers on small pure problems', () => {
  it('agree: the core proves what javascript-lp-solver finds', async () => {
    let asked = 0;
    for (let seed = 1; seed <= draws(30); seed++) {
      const drawn = generate({ family: 'region', entries: 20, seed });
      const problem: Problem = {
        ...drawn,
        ceilings: [],
        providers: drawn.providers.map((row) => ({ ...row, minHighShare: null })),
        programmes: drawn.programmes.map((row) => ({ ...row, minStart: null })),
      };
      const instance = compileInstance(canonical(problem));
      if (!isNetwork(instance) || naiveColumns(instance) > 60) continue;
      const answer = await solve(problem, { problemSha256, prices: false }, SILENT);
      const other = await solve(problem, { problemSha256, solver: 'javascript-lp-solver' }, SILENT);
      expect(answer.status).toBe('optimal');
      expect(other.value).toBe(answer.value);
      asked++;
    }
    expect(asked).toBeGreaterThan(draws(30) / 3);
  }, 60_000);
});
