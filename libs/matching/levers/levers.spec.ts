import fc from 'fast-check';
import { anyProblem, entry, problem, programme, provider } from '../../../test/support/matching/problems.js';
import { readProblem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { verify } from '../verify/index.js';
import { type PlanOfEntries, type PlansCompared } from '../what-if/index.js';
import { everywhere, type Lever, LEVER_KINDS } from './lever.js';
import { leversOf, leverTold, type LeverTold, mostHelpful, pulled } from './index.js';

const SHA = '0'.repeat(64);
const places: Lever = { kind: 'places', diagnosis: 'dsm5-anxiety', by: 20 };
const levers = LEVER_KINDS.map((kind): Lever => (kind === 'places' ? places : everywhere(kind)));
const solved = async (of: ReturnType<typeof problem>): Promise<SolvedSolution> =>
  (await solve(of, { problemSha256: SHA }, SILENT)) as SolvedSolution;

/** Two that treat and three that send, of whom all but four wait on. */
const region = problem({
  providers: ['P1', 'P2', 'P3', 'P4', 'P5'].map((id) => provider({ id, maxOut: 4 })),
  programmes: [
    programme({ diagnoses: ['dsm5-anxiety'] }),
    programme({ id: 'J2', provider: 'P2', diagnoses: ['dsm5-anxiety'], slots: [0, 0, 0] }),
  ],
  entries: Array.from({ length: 45 }, (_, i) =>
    entry({ id: `E${i}`, provider: `P${3 + (i % 3)}`, diagnosis: 'dsm5-anxiety' }),
  ),
});

describe('a lever', () => {
  it('only eases: a plan of the problem stays one of the changed problem', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.constantFrom(...levers), async (drawn, lever) => {
        const before = await solve(drawn, { problemSha256: SHA }, SILENT);
        fc.pre(before.status !== 'infeasible');
        const after = pulled(drawn, lever);
        expect(readProblem(after).ok).toBe(true);
        const value = await solve(after, { problemSha256: SHA }, SILENT);
        if (value.status === 'infeasible') throw new Error('no plan any more');
        expect(verify(after, value, { problemSha256: SHA }).valid).toBe(true);
        expect(value.bound).toBeGreaterThanOrEqual(before.value);
      }),
      { numRuns: 60 },
    );
  });

  it('of places adds exactly as many, to programmes that treat the group one by one', () => {
    const sum = (of: typeof region): number =>
      of.programmes.flatMap(({ slots }) => slots).reduce((total, one) => total + one, 0);
    const after = pulled(region, places);
    expect(sum(after) - sum(region)).toBe(20);
    expect(after.programmes.map(({ slots }) => slots)).toEqual([
      [4, 5, 5],
      [4, 3, 3],
    ]);
    expect(pulled(region, { ...places, diagnosis: 'dsm5-addiction' })).toBe(region);
  });
});

describe('which levers are tried', () => {
  const kinds = async (of: typeof region, k = 10) =>
    leversOf(of, await solved(of), k).map(({ kind, diagnosis }) => diagnosis ?? kind);

  it('are those that are felt at two organisations at least', async () => {
    expect(await kinds(region)).toEqual(['dsm5-anxiety', 'reviews', 'travel', 'exclusions', 'contracts']);
    const one = { ...region, programmes: region.programmes.slice(0, 1) };
    expect(await kinds(one)).toEqual(['reviews', 'travel']);
  });

  it('are none for a group that the gate hides', async () => {
    expect(await kinds(region, 100)).not.toContain('dsm5-anxiety');
    const few = { ...region, entries: region.entries.slice(0, 12) };
    expect(await kinds(few)).not.toContain('dsm5-anxiety');
  });
});

const WEIGHTS = { breach: 10_000, weeks: 100, travel: 1 };
const K = 10;
const plan = (proposals: number, breach: number): PlanOfEntries => ({
  ...{ status: 'feasible', stopped: 'budget', proposals, value: breach * 10_000, short: 200_000 },
  levels: { breach, weeks: 0, travel: 0 },
  parts: ['P1', 'P2', 'P3', 'P4'].flatMap((from) => [
    { population: 'adults', from, outcome: 'proposed', to: 'P5', count: proposals / 4 },
    { population: 'adults', from, outcome: 'not-sooner', to: null, count: 40 },
  ]),
});
const compared = (before: PlanOfEntries, after: PlanOfEntries): PlansCompared => {
  const difference = after.value! - before.value!;
  return {
    ...{ certainty: 'not-certain', difference, weights: WEIGHTS, before, after },
    interval: { low: difference - 200_000, high: difference + 200_000 },
    levels: { breach: after.levels!.breach - before.levels!.breach, weeks: 0, travel: 0 },
    proposals: { added: Math.max(0, after.proposals - before.proposals), removed: 0, moved: 0 },
  };
};
const told = (before: PlanOfEntries, after: PlanOfEntries): LeverTold | null =>
  leverTold(places, 'adults', compared(before, after), K);

describe('what is told of a lever', () => {
  it('is rounded so that no client makes a step, with bounds that hold the truth and are never a loss', () => {
    const row = told(plan(400, 5000), plan(428, 5123));
    expect(row).toMatchObject({ weeks: 100, added: 20, removed: 0, diagnosis: 'dsm5-anxiety' });
    expect(row!.interval!.low).toBeLessThanOrEqual(103);
    expect(row!.interval!.high).toBeGreaterThanOrEqual(143);
    // A lever eases, so a plan found that is worth less says nothing of a loss.
    expect(told(plan(400, 5000), plan(400, 4940))).toMatchObject({ weeks: 0, interval: { low: 0 } });
  });

  it('is nothing of few, and nothing in weeks that the policy gives no weight', () => {
    expect(told(plan(8, 100), plan(400, 5000))).toBeNull();
    const unweighted = compared(plan(400, 5000), plan(428, 5123));
    const weights = { ...WEIGHTS, breach: 0 };
    expect(leverTold(places, 'adults', { ...unweighted, weights }, K)).toBeNull();
  });

  it('puts the most weeks first, then the most people, and leaves out what shows nothing', () => {
    const row = (diagnosis: string, weeks: number, added: number): LeverTold => ({
      ...{
        kind: 'places',
        diagnosis,
        by: 20,
        population: 'adults',
        weeks,
        added,
        removed: 0,
        interval: null,
      },
    });
    const rows = [row('a', 0, 0), row('b', 50, 0), row('c', 0, 10), row('d', 50, 20), row('e', 150, 0)];
    expect(mostHelpful(rows).map(({ diagnosis }) => diagnosis)).toEqual(['e', 'd', 'b', 'c']);
    expect(mostHelpful(rows, 2)).toHaveLength(2);
  });
});
