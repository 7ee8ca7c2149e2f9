import { draws } from '../../../test/support/draws.js';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bruteForce } from '../../../test/support/matching/brute-force.js';
import {
  anyProblem,
  entry,
  problem,
  programme,
  provider,
  shuffled,
} from '../../../test/support/matching/problems.js';
import { generate } from '../../demo/problem/index.js';
import { type Problem, readProblem } from '../problem/index.js';
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
      { numRuns: draws(1_000), seed: 5 },
    );
  }, 120_000);

  it('closes the gap of every region of the smallest size', async () => {
    for (let seed = 1; seed <= draws(20); seed++) {
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

  it('goes on beside a case that a ten-thousandth of a client evades: ties, shares, a group', async () => {
    const path = 'test/support/matching/cases/ties-that-evade.json';
    const read = readProblem(JSON.parse(readFileSync(path, 'utf8')));
    if (!read.ok) throw new Error('the case is no problem');
    const solution = await solve(read.value, { problemSha256 }, SILENT);
    expect(solution).toMatchObject({ status: 'optimal', value: 36, bound: 36 });
    expect(verify(read.value, solution, { problemSha256 })).toMatchObject({ valid: true });
  });

  it('names the limit and the provider of pins that nobody can make up for', async () => {
    const pinned = { programme: 'J1', week: 1 };
    const reasonOf = async (part: Partial<Problem>): Promise<string> => {
      const solution = await solve(problem(part), { problemSha256 }, SILENT);
      return solution.status === 'infeasible' ? solution.reason : solution.status;
    };
    expect(
      await reasonOf({
        entries: [entry({ pinned })],
        providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' })],
      }),
    ).toMatch(/Provider P1 takes in 1 on balance, with a limit of 0 \(maxNetIn:P1\)$/);
    expect(
      await reasonOf({ entries: [entry({ pinned })], programmes: [programme({ minStart: 3 })] }),
    ).toContain(
      'programme J1 in week 1: the group needs 3 to start, and has 2 slots (minStart of provider P1)',
    );
  });

  it('is cancelled like the search before it', async () => {
    const region = generate({ size: 'XM', seed: 13 });
    const solution = await solve(region, { problemSha256 }, { ...SILENT, cancelled: () => true });
    expect(solution.work.stopped).toBe('cancelled');
  });
});
