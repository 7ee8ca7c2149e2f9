import { draws } from '../../../test/support/draws.js';
import { keepsRules, optionsOf } from '../../../test/support/matching/brute-force.js';
import { REASONS } from '../../../test/support/matching/reasons.js';
import { entry, problem, programme, provider, shuffled } from '../../../test/support/matching/problems.js';
import { tinyProblem } from '../../../test/support/matching/tiny-problem.js';
import { seededRandom } from '../../kernel/index.js';
import { generate } from '../../demo/problem/index.js';
import { type Problem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { type Difference } from './differences.js';
import { explainProposals, reasonsFor } from './proposal.js';

const solved = async (drawn: Problem): Promise<SolvedSolution | null> => {
  const solution = await solve(drawn, { problemSha256: '0'.repeat(64) }, SILENT);
  return solution.status === 'infeasible' ? null : solution;
};

const STANDING_IN_THE_WAY: readonly Difference[] = [
  'taken',
  'ceiling',
  'balance',
  'share',
  'review-capacity',
  'group-not-full',
  'needed-here',
];

describe('explainProposals', () => {
  it('gives places that are admissible, with the true difference and what truly stands in the way', async () => {
    const random = seededRandom(21);
    let places = 0;
    for (let run = 0; run < draws(300); run++) {
      const drawn = tinyProblem(random);
      const solution = await solved(drawn);
      if (!solution) continue;
      const options = optionsOf(drawn);
      const reasons = explainProposals(drawn, solution);
      for (const assignment of solution.assignments) {
        const { alternatives } = reasons.get(assignment.entry)!;
        expect(alternatives.length).toBeLessThanOrEqual(3);
        const valueAt = ({ programme, week }: { programme: string; week: number }) =>
          options.find((o) => o.entry === assignment.entry && o.programme === programme && o.week === week)!
            .value;
        alternatives.forEach((place, n) => {
          places++;
          expect(place.value).toBe(valueAt(place) - valueAt(assignment));
          if (n > 0) expect(place.value).toBeLessThanOrEqual(alternatives[n - 1].value);
          const moved = solution.assignments.map((a) => (a === assignment ? { ...a, ...place } : a));
          const possible = keepsRules(drawn, moved);
          const said = place.why.some((code) => STANDING_IN_THE_WAY.includes(code));
          if (said) expect(possible).toBe(false);
          // The best plan there is: whoever could move for the better has.
          if (solution.status === 'optimal' && place.value > 0) expect(said).toBe(true);
          if (place.value < 0)
            expect(place.why.some((code) => ['later', 'farther', 'more-over-norm'].includes(code))).toBe(
              true,
            );
        });
      }
    }
    expect(places).toBeGreaterThan(draws(60));
  }, 60_000);

  it('says what one more of a scarce thing would be worth, where the run knows', async () => {
    const drawn = problem({
      programmes: [programme({ slots: [0, 1, 0] })],
      providers: [provider({ maxNetIn: 1 }), provider({ id: 'P2', maxOut: 1 })],
      entries: [entry(), entry({ id: 'E2', waited: 30 })],
      ceilings: [{ insurer: '3311', provider: 'P1', max: 1 }],
    });
    const solution = (await solved(drawn))!;
    const [[id, { uses }]] = [...explainProposals(drawn, solution)];
    expect(id).toBe('E2');
    expect(uses.map(({ kind }) => kind)).toEqual(['slot', 'reviews', 'ceiling', 'balance']);
    for (const use of uses) {
      const row = [...solution.prices.slots, ...solution.prices.ceilings, ...solution.prices.providers].find(
        ({ low, high }) => use.worth?.low === low && use.worth.high === high,
      );
      expect(use.worth === null || row !== undefined).toBe(true);
    }
  });

  it('is the same in every order of the file, leaves pins out, and takes no time for a region', async () => {
    const region = generate({ size: 'S', seed: 1 });
    const plan = await solve(region, { problemSha256: '', solver: 'core', iterations: 40 }, SILENT);
    const solution = plan as SolvedSolution;
    const reasons = explainProposals(region, solution);
    const pinned = region.entries.filter((e) => e.pinned).map(({ id }) => id);
    expect(reasons.size).toBe(solution.assignments.length - pinned.length);
    for (const id of pinned) expect(reasons.has(id)).toBe(false);
    const again = explainProposals(shuffled(region, seededRandom(3).shuffle), solution);
    expect(again).toEqual(reasons);
  });
});

describe('reasonsFor', () => {
  it('keeps from the receiving side what would tell the client’s insurer', () => {
    expect(reasonsFor('sending', REASONS)).toBe(REASONS);
    const shown = reasonsFor('receiving', REASONS);
    expect(shown.alternatives[0].why).toEqual(['agreed-limit', 'taken']);
    expect(shown.uses.map(({ kind }) => kind)).toEqual(['slot', 'reviews', 'balance']);
    expect(JSON.stringify(shown)).not.toContain('ceiling');
  });
});
