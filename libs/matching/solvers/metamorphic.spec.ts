import { draws } from '../../../test/support/draws.js';
import fc from 'fast-check';
import { bruteForce } from '../../../test/support/matching/brute-force.js';
import { anyProblem, shuffled } from '../../../test/support/matching/problems.js';
import { CONDITIONS, seededRandom } from '../../kernel/index.js';
import { generate } from '../../demo/problem/index.js';
import { readProblem, type Problem } from '../problem/index.js';
import { verify } from '../verify/index.js';
import { NoAnswer, SILENT, solve } from './index.js';

const problemSha256 = '0'.repeat(64);

/** The proved best value of a tiny problem; −∞ where its pins leave no plan. */
async function best(problem: Problem): Promise<number> {
  const solution = await solve(problem, { problemSha256 }, SILENT);
  if (solution.status === 'feasible') throw new Error('a tiny problem was not solved to the end');
  return solution.value ?? -Infinity;
}

function noPlanFound(error: unknown): null {
  if (error instanceof NoAnswer && error.code === 'no-plan-found') return null;
  throw error;
}

type Change = (problem: Problem, at: number) => Problem;

const at = <Row>(rows: readonly Row[], n: number, change: (row: Row) => Row): Row[] =>
  rows.map((row, k) => (k === n % rows.length ? change(row) : row));
const lower = (limit: number | null): number => (limit === null ? 1 : Math.max(0, limit - 1));

/** One more rule, or a stricter one. */
const STRICTER: Readonly<Record<string, Change>> = {
  'a lower maxOut': (p, n) => ({
    ...p,
    providers: at(p.providers, n, (row) => ({ ...row, maxOut: lower(row.maxOut) })),
  }),
  'a lower maxNetIn': (p, n) => ({
    ...p,
    providers: at(p.providers, n, (row) => ({ ...row, maxNetIn: lower(row.maxNetIn) })),
  }),
  'a higher minHighShare': (p, n) => ({
    ...p,
    providers: at(p.providers, n, (row) => ({
      ...row,
      minHighShare: Math.min(1, (row.minHighShare ?? 0) + 0.25),
    })),
  }),
  'another ceiling': (p, n) => ({
    ...p,
    ceilings: [...p.ceilings, { insurer: '3311', provider: p.providers[n % 3].id, max: n % 2 }],
  }),
  'an intake stop': (p, n) => ({
    ...p,
    programmes: at(p.programmes, n, (row) => ({ ...row, intakeStop: true })),
  }),
  'a group of two at least': (p, n) => ({
    ...p,
    programmes: at(p.programmes, n, (row) => ({ ...row, minStart: 2 })),
  }),
  'one slot fewer': (p, n) => ({
    ...p,
    programmes: at(p.programmes, n, (row) => ({
      ...row,
      slots: row.slots.map((free) => Math.max(0, free - 1)),
    })),
  }),
  'a bar': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({ ...row, barred: [...row.barred, 'J1'] })),
  }),
  'less travel': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({ ...row, maxTravel: Math.min(row.maxTravel ?? 30, 30) })),
  }),
  'a condition': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({
      ...row,
      conditions: [...(row.conditions ?? []), CONDITIONS[n % CONDITIONS.length].code],
    })),
  }),
  'a later first week': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({ ...row, notBefore: (row.notBefore ?? 0) + 1 })),
  }),
  'a wish to stay': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({ ...row, wish: 'stay' as const })),
  }),
  'no earlier contact': (p, n) => ({
    ...p,
    entries: at(p.entries, n, (row) => ({ ...row, former: [] })),
  }),
  'more time for the steps': (p) => ({ ...p, leadWeeks: (p.leadWeeks ?? 0) + 1 }),
  'more to gain': (p) => ({ ...p, policy: { ...p.policy, minGainWeeks: p.policy.minGainWeeks + 1 } }),
  'one entry fewer, unless it is pinned': (p, n) => ({
    ...p,
    entries: p.entries.filter((row, k) => row.pinned !== null || k !== n % p.entries.length),
  }),
};

/** Holds for the proved optimum, so it is asked of problems that are solved to the end. */
const holds = (change: Change, compare: (before: number, after: number) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(anyProblem, fc.nat(5), async (drawn, n) => {
      const changed = change(drawn, n);
      fc.pre(readProblem(changed).ok); // a pin may no longer be admissible: that is an error of the input
      compare(await best(drawn), await best(changed));
    }),
    { numRuns: draws(60), seed: 6 },
  );

describe('the best value', () => {
  it.each(Object.entries(STRICTER))('never rises with %s', (_name, change) =>
    holds(change, (before, after) => expect(after).toBeLessThanOrEqual(before)),
  );

  it('never falls with one slot more', () =>
    holds(
      (p, n) => ({
        ...p,
        programmes: at(p.programmes, n, (row) => ({ ...row, slots: at(row.slots, n, (free) => free + 1) })),
      }),
      (before, after) => expect(after).toBeGreaterThanOrEqual(before),
    ));

  it('grows with the weights', () =>
    holds(
      (p) => ({
        ...p,
        policy: {
          ...p.policy,
          weights: {
            breach: 7 * p.policy.weights.breach,
            weeks: 7 * p.policy.weights.weeks,
            travel: 7 * p.policy.weights.travel,
            ...(p.policy.weights.waited === undefined ? {} : { waited: 7 * p.policy.weights.waited }),
          },
        },
      }),
      (before, after) => expect(after).toBe(7 * before),
    ));

  it('does not move with a programme that nobody may go to, nor with a limit that is never met', () =>
    holds(
      (p) => ({
        ...p,
        providers: p.providers.map((row) => ({ ...row, maxOut: row.maxOut ?? 1_000 })),
        programmes: p.programmes.concat(
          p.programmes.map((row) => ({ ...row, id: `${row.id}-shut`, intakeStop: true })),
        ),
      }),
      (before, after) => expect(after).toBe(before),
    ));
});

describe('the answer', () => {
  it('is the same bytes in any order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.integer(), async (drawn, seed) => {
        const random = seededRandom(seed);
        const again = shuffled(drawn, (items) => random.shuffle([...items]));
        const [a, b] = [
          await solve(drawn, { problemSha256 }, SILENT),
          await solve(again, { problemSha256 }, SILENT),
        ];
        expect(JSON.stringify({ ...b, work: null })).toBe(JSON.stringify({ ...a, work: null }));
      }),
      { numRuns: draws(150), seed: 8 },
    );
  });

  it('agrees with HiGHS’ proven optimum on small regions', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const region = generate({ size: 'XS', seed });
      const [ours, highs] = [
        await solve(region, { problemSha256 }, SILENT),
        await solve(region, { problemSha256, solver: 'highs' }, SILENT),
      ];
      expect(highs.status).toBe('optimal');
      expect([ours.status, ours.value]).toEqual(['optimal', highs.value]);
    }
  });

  it('of the core alone is never above HiGHS’ proven optimum, nor its bound below', async () => {
    for (const seed of [1, 4, 13]) {
      const region = generate({ size: 'XM', seed });
      const core = await solve(region, { problemSha256, solver: 'core' }, SILENT);
      const highs = await solve(region, { problemSha256, solver: 'highs' }, SILENT);
      expect(highs.status).toBe('optimal');
      expect(core.value!).toBeLessThanOrEqual(highs.value!);
      expect(core.bound!).toBeGreaterThanOrEqual(highs.value!);
    }
  });

  it('of the core alone never claims more than trying everything finds, pins and all', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const found = bruteForce(drawn);
        const solution = await solve(drawn, { problemSha256, solver: 'core' }, SILENT).catch(noPlanFound);
        if (solution === null) return;
        expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
        if (solution.status === 'infeasible') return expect(found).toBeNull();
        expect(solution.value).toBeLessThanOrEqual(found!.value);
        expect(solution.bound).toBeGreaterThanOrEqual(found!.value);
      }),
      { numRuns: draws(1_000), seed: 10 },
    );
  }, 60_000);
});
