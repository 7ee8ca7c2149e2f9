import fc from 'fast-check';
import { bruteForce } from '../../../../../test/support/matching/brute-force.js';
import { anyProblem } from '../../../../../test/support/matching/problems.js';
import { generate } from '../../../../demo/problem/index.js';
import { compileInstance } from '../../../instance/index.js';
import { canonical } from '../../../problem/index.js';
import { verify } from '../../../verify/index.js';
import { SILENT } from '../../solver.js';
import { solveCore } from '../solve-core.js';
import { enumerateTiny } from './enumerate.js';
import { Plan } from './plan.js';

const problemSha256 = '0'.repeat(64);

describe('enumerateTiny', () => {
  it('gives the core alone the best plan of tiny problems, whatever couples them', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const best = bruteForce(drawn);
        if (!best) return;
        const solution = await solveCore(canonical(drawn), { problemSha256, prices: false }, SILENT);
        expect(solution.value).toBe(best.value);
        expect(verify(drawn, solution, { problemSha256 })).toMatchObject({ valid: true });
      }),
      { numRuns: 300, seed: 3 },
    );
  }, 60_000);

  it('leaves a larger problem, and a plan that nothing is better than, as they are', () => {
    for (const entries of [20, 300]) {
      const instance = compileInstance(canonical(generate({ family: 'region', entries, seed: 2 })));
      const plan = new Plan(instance);
      enumerateTiny(instance, plan);
      const first = plan.cellOf.slice();
      if (entries === 300) expect(plan.value).toBe(new Plan(instance).value);
      enumerateTiny(instance, plan);
      expect(plan.cellOf).toEqual(first);
    }
  });
});
