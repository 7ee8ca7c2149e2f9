import fc from 'fast-check';
import { bruteForce } from '../../../test/support/matching/brute-force.js';
import { anyProblem, shuffled } from '../../../test/support/matching/problems.js';
import { generate } from '../../demo/problem/index.js';
import { verify } from '../verify/index.js';
import { solve } from './index.js';
import { SILENT } from './solver.js';

const problemSha256 = '0'.repeat(64);

describe('a proof for small problems', () => {
  it('makes the policy’s answer the best there is, on tiny problems with every kind of rule', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const solution = await solve(drawn, { problemSha256 }, SILENT);
        const best = bruteForce(drawn);
        expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
        expect(solution.value).toBe(best?.value ?? null);
        expect(solution.status).toBe(best ? 'optimal' : 'infeasible');
      }),
      { numRuns: 1_000, seed: 5 },
    );
  }, 120_000);

  it('closes the gap of every region of the smallest size', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const region = generate({ size: 'XS', seed });
      const solution = await solve(region, { problemSha256 }, SILENT);
      expect(solution.status).toBe('optimal');
      expect(verify(region, solution, { problemSha256 })).toMatchObject({ valid: true });
    }
  });

  it('is the same in every order of the file, and within any number of seconds that suffice', async () => {
    const region = generate({ size: 'XM', seed: 13 });
    const answer = await solve(region, { problemSha256 }, SILENT);
    const reversed = shuffled(region, (items) => [...items].reverse());
    const again = await solve(reversed, { problemSha256, seconds: 1_000 }, SILENT);
    expect({ ...again, work: null }).toEqual({ ...answer, work: null });
    expect(answer).toMatchObject({ certificate: { kind: 'branches' } });
  });

  it('is cancelled like the search before it', async () => {
    const region = generate({ size: 'XM', seed: 13 });
    const solution = await solve(region, { problemSha256 }, { ...SILENT, cancelled: () => true });
    expect(solution.work.stopped).toBe('cancelled');
  });
});
