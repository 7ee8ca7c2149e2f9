import fc from 'fast-check';
import { bruteForce } from '../../../../test/support/matching/brute-force.js';
import { anyProblem } from '../../../../test/support/matching/problems.js';
import { generate } from '../../../demo/problem/index.js';
import { verify } from '../../verify/index.js';
import { solve } from '../index.js';
import { NoAnswer } from '../no-answer.js';
import { SILENT } from '../solver.js';

const problemSha256 = '0'.repeat(64);
const options = { solver: 'javascript-lp-solver', problemSha256 } as const;

describe('javascript-lp-solver', () => {
  it('is right or silent on tiny problems with every kind of rule', async () => {
    let answered = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const best = bruteForce(drawn);
        asked++;
        const solution = await solve(drawn, options, SILENT).catch((error: unknown) => {
          if (error instanceof NoAnswer) return null;
          throw error;
        });
        if (!solution) return;
        answered++;
        expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
        expect(solution.value).toBe(best?.value ?? null);
      }),
      { numRuns: 1_000, seed: 4 },
    );
    expect(answered / asked).toBeGreaterThan(0.9);
  }, 120_000);

  it('refuses what is too large for it, with its limit and the solver to use', async () => {
    await expect(solve(generate({ size: 'XM', seed: 1 }), options, SILENT)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/500 columns.*Use highs or core/) as string,
    });
  });

  it('never calls an answer that came too late an answer', async () => {
    let clock = 0;
    const late = { ...SILENT, now: () => (clock += 30_000) };
    await expect(solve(generate({ size: 'XS', seed: 1 }), options, late)).rejects.toMatchObject({
      code: 'out-of-time',
    });
  });
});
