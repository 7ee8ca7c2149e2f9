import fc from 'fast-check';
import { anyProblem, entry, problem, programme } from '../../../test/support/matching/problems.js';
import { POPULATIONS } from '../../kernel/index.js';
import { type Problem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { applyChanges, compare, planAbout } from './index.js';

const solved = async (of: Problem) => solve(of, { problemSha256: '0'.repeat(64) }, SILENT);
const of = async (one: Problem) => ({ problem: one, solution: (await solved(one)) as SolvedSolution });

describe('the part of a plan that is about one population', () => {
  it('adds up with the others to the whole plan, whatever the problem', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (drawn) => {
        const solution = await solved(drawn);
        if (solution.status === 'infeasible') return;
        const parts = POPULATIONS.map(
          (population) => planAbout({ problem: drawn, solution }, population).solution,
        );
        const sum = (figure: (part: SolvedSolution) => number): number =>
          parts.reduce((total, part) => total + figure(part as SolvedSolution), 0);
        expect(sum(({ assignments }) => assignments.length)).toBe(solution.assignments.length);
        expect(sum(({ value }) => value)).toBe(solution.value);
        expect(sum(({ levels }) => levels.weeks)).toBe(solution.levels.weeks);
        for (const part of parts) expect(part.bound! - part.value!).toBe(solution.bound - solution.value);
      }),
      { numRuns: 100 },
    );
  });

  it('is what a change for others does not touch', async () => {
    const before = problem({
      programmes: [
        programme({ titles: ['zvw'], slots: [0, 1, 0] }),
        programme({ id: 'J2', titles: ['jeugdwet'], ages: [0, 23], slots: [0, 1, 0] }),
      ],
      entries: [
        ...[1, 2].map((n) => entry({ id: `A${n}`, title: 'zvw' })),
        ...[1, 2].map((n) => entry({ id: `Y${n}`, title: 'jeugdwet', age: [16, 17] })),
      ],
    });
    const changed = applyChanges(before, {
      format: 'doorstroom-changes/1',
      slots: [{ programme: 'J2', week: 1, by: 1 }],
    });
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    const [was, is] = [await of(before), await of(changed.value)];
    const compared = (population: (typeof POPULATIONS)[number]) =>
      compare(planAbout(was, population), planAbout(is, population));
    expect(compared('adults')).toMatchObject({ certainty: 'same', difference: 0, added: [], kept: 1 });
    expect(compared('youth')).toMatchObject({ certainty: 'better', kept: 1 });
    expect(compared('youth').added).toHaveLength(1);
    expect(compared('youth').providers.find(({ provider }) => provider === 'P1')?.in).toEqual({
      before: 1,
      after: 2,
    });
    expect(compared('wlz')).toMatchObject({ difference: 0, kept: 0, providers: [] });
  });

  it('is as impossible as the whole', async () => {
    const [full] = [await of(problem({}))];
    const none = { problem: full.problem, solution: { ...full.solution, status: 'infeasible' as const } };
    const infeasible = planAbout(none as never, 'adults').solution as { status: string };
    expect(infeasible.status).toBe('infeasible');
  });
});
