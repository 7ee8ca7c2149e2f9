import { draws } from '../../../../test/support/draws.js';
import fc from 'fast-check';
import { allPlans, bruteForce } from '../../../../test/support/matching/brute-force.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  shuffled,
} from '../../../../test/support/matching/problems.js';
import { generate } from '../../../demo/problem/index.js';
import { verify } from '../../verify/index.js';
import { solve } from '../index.js';
import { NoAnswer } from '../no-answer.js';
import { SILENT } from '../solver.js';
import { highsRuntime } from './runtime.js';

const problemSha256 = '0'.repeat(64);
const highs = { solver: 'highs', problemSha256 } as const;

describe('highs', () => {
  it('finds what trying everything finds, on tiny problems with every kind of rule', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const solution = await solve(drawn, highs, SILENT);
        const best = bruteForce(drawn);
        expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
        expect(solution.value).toBe(best?.value ?? null);
        expect(solution.status).toBe(best ? 'optimal' : 'infeasible');
      }),
      { numRuns: draws(1_000), seed: 3 },
    );
  }, 120_000);

  it('gives the same answer whatever the order of the file', async () => {
    const drawn = generate({ size: 'XM', seed: 2 });
    const answer = await solve(drawn, highs, SILENT);
    const again = await solve(
      shuffled(drawn, (items) => [...items].reverse()),
      highs,
      SILENT,
    );
    expect({ ...again, work: null }).toEqual({ ...answer, work: null });
  });

  it('proves by branching where the prices alone leave a gap', async () => {
    const drawn = generate({ size: 'XM', seed: 1 });
    const solution = await solve(drawn, highs, SILENT);
    expect(solution).toMatchObject({ status: 'optimal', gap: 0, certificate: { kind: 'branches' } });
    expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
  });

  it('solves values beyond what linear programming codes can bear, and says honestly how well', async () => {
    const drawn = generate({ size: 'XS', seed: 8 });
    const { policy } = drawn;
    const heavy = {
      ...drawn,
      policy: { ...policy, weights: { breach: 1_000_000_000, weeks: 100, travel: 1 } },
    };
    const solution = await solve(heavy, highs, SILENT);
    expect(verify(heavy, solution, { problemSha256 })).toMatchObject({ valid: true });
    expect(solution.gap).toBeLessThan(1e-6);
  });

  it('says that it found nothing in time, and shows nothing', async () => {
    const region = generate({ size: 'S', seed: 1 });
    const refusal = solve(region, { ...highs, seconds: 0.2 }, SILENT);
    await expect(refusal).rejects.toBeInstanceOf(NoAnswer);
    await expect(refusal).rejects.toMatchObject({ code: 'out-of-time' });
  }, 60_000);

  it('leaves nothing behind in 200 runs', async () => {
    const drawn = problem({ programmes: [programme()], entries: [entry(), entry({ id: 'E2' })] });
    expect(allPlans(drawn).length).toBeGreaterThan(1);
    const { memoryBytes } = await highsRuntime();
    for (let run = 0; run < 200; run++) await solve(drawn, highs, SILENT);
    expect((await highsRuntime()).memoryBytes).toBe(memoryBytes);
  });
});
