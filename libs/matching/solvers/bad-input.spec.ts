import { draws } from '../../../test/support/draws.js';
import fc from 'fast-check';
import { pathsOf, replaced, valueAt, without } from '../../../test/support/matching/mutations.js';
import { anyProblem, entry, problem, programme, provider } from '../../../test/support/matching/problems.js';
import { readProblem, type Problem } from '../problem/index.js';
import { verify } from '../verify/index.js';
import { SILENT, solve } from './index.js';

const problemSha256 = '0'.repeat(64);

/** Solved and verified, as anybody's file is. */
async function answer(value: unknown) {
  const read = readProblem(value);
  if (!read.ok) return { refused: read.error.issues };
  const solution = await solve(read.value, { problemSha256 }, SILENT);
  expect(verify(read.value, solution, { problemSha256 })).toMatchObject({ valid: true });
  return { solution };
}

/** What people and programs write by mistake, and what is meant to break things. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, '', 'P1', 'J1', 'A1', 'E1', '3311', [], {}, [[]]],
    ...[53, 10_000, 10_001, 1_000_000_000, 1_000_000_001, -1, 0.5, 0.3333, 2 ** 53, 1e308],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Taken away, replaced by anything, or by another number of the usual size. */
const anyMutation = fc.record({
  n: fc.nat(),
  kind: fc.constantFrom('gone', 'anything', 'number', 'number', 'number'),
  by: anything,
  number: fc.integer({ min: 0, max: 12 }),
});
type Mutation = typeof anyMutation extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function mutated(value: Problem, { n, kind, by, number }: Mutation): Problem {
  const every = pathsOf(value);
  const paths = kind === 'number' ? every.filter((path) => typeof valueAt(value, path) === 'number') : every;
  const path = paths[n % paths.length];
  if (kind === 'gone') return without(value, path);
  return replaced(value, path, kind === 'number' ? number : by);
}

describe('a problem file that somebody has changed', () => {
  it('is refused with the path of what is wrong, or solved rightly: never a crash or a wrong answer', async () => {
    const ended = { solved: 0, refused: 0 };
    const changes = fc.array(anyMutation, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyProblem, changes, async (drawn, mutations) => {
        const value = mutations.reduce(mutated, JSON.parse(JSON.stringify(drawn)) as Problem);
        const { refused } = await answer(JSON.parse(JSON.stringify(value)));
        ended[refused ? 'refused' : 'solved']++;
        if (!refused) return;
        expect(refused.length).toBeGreaterThan(0);
        for (const { path, message, messageNl } of refused) {
          expect(path).toMatch(/^(\/\w+)*$/);
          expect(Math.min(message.length, messageNl.length)).toBeGreaterThan(5);
        }
      }),
      { numRuns: draws(1_500), seed: 9 },
    );
    expect(ended.solved).toBeGreaterThan(draws(300));
    expect(ended.refused).toBeGreaterThan(draws(300));
  }, 60_000);
});

describe('a problem that leaves nothing to propose', () => {
  const two = [entry(), entry({ id: 'E2', severity: 1 })];
  it.each<[string, Partial<Problem>, string | null]>([
    ['nobody waits', { entries: [] }, null],
    ['nothing is on offer', { programmes: [] }, 'no-programme-for-need'],
    [
      'there is nothing at all',
      { providers: [], programmes: [], entries: [], ceilings: [], travel: { areas: [], minutes: [] } },
      null,
    ],
    ['no programme has a slot', { programmes: [programme({ slots: [0, 0, 0] })] }, 'no-slots-in-horizon'],
    [
      'everybody must be severe and nobody is',
      { providers: [provider({ minHighShare: 1 }), provider({ id: 'P2' })], entries: two },
      'share',
    ],
    [
      'the sender reviews nothing',
      { providers: [provider(), provider({ id: 'P2', maxOut: 0 })] },
      'review-capacity',
    ],
    [
      'the receiver may not grow',
      { providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' })] },
      'balance',
    ],
    ['the ceiling is 0', { ceilings: [{ insurer: '3311', provider: 'P1', max: 0 }] }, 'ceiling'],
    ['the group is never full', { programmes: [programme({ minStart: 2 })] }, 'group-not-full'],
    ['nobody would gain enough', { policy: { ...problem().policy, minGainWeeks: 52 } }, 'not-sooner'],
  ])('is solved, and says why: %s', async (_what, part, reason) => {
    const { solution } = await answer(problem(part));
    expect(solution).toMatchObject({ status: 'optimal', value: 0, bound: 0, gap: 0, assignments: [] });
    const reasons = solution?.status === 'infeasible' ? [] : solution!.unmatched.map((row) => row.reason);
    expect([...new Set(reasons)]).toEqual(reason === null ? [] : [reason]);
  });
});

describe('pins that break a rule together', () => {
  const pinned = { programme: 'J1', week: 1 };
  const both = [entry({ pinned }), entry({ id: 'E2', pinned })];
  it.each<[string, Partial<Problem>]>([
    ['more than the slots', { programmes: [programme({ slots: [0, 1, 0] })], entries: both }],
    ['a week without slots', { entries: [entry({ pinned: { programme: 'J1', week: 0 } })] }],
    [
      'more than the sender may review',
      { providers: [provider(), provider({ id: 'P2', maxOut: 1 })], entries: both },
    ],
    [
      'more than the receiver may grow',
      { providers: [provider({ maxNetIn: 1 }), provider({ id: 'P2' })], entries: both },
    ],
    ['more than the ceiling', { ceilings: [{ insurer: '3311', provider: 'P1', max: 1 }], entries: both }],
    ['nobody severe', { providers: [provider({ minHighShare: 1 }), provider({ id: 'P2' })], entries: both }],
    ['too few for the group', { programmes: [programme({ slots: [0, 3, 0], minStart: 3 })], entries: both }],
  ])('make it infeasible: %s', async (_what, part) => {
    const { solution } = await answer(problem(part));
    expect(solution).toMatchObject({ status: 'infeasible', assignments: [], bound: null, gap: null });
    expect(solution?.status === 'infeasible' && solution.reason.length).toBeGreaterThan(10);
  });

  const repaired = (limits: Partial<Problem>): Problem =>
    problem({
      policy: { ...problem().policy, weights: { breach: 0, weeks: 1, travel: 1 } },
      providers: [provider({ maxNetIn: 0 }), provider({ id: 'P2' })],
      programmes: [programme(), programme({ id: 'J2', provider: 'P2' })],
      entries: [
        entry({ pinned }),
        // Worth less than nothing to the region, for its travel: moved only to make room.
        entry({ id: 'E2', provider: 'P1', area: 'A2', maxTravel: null }),
      ],
      travel: {
        areas: ['A1', 'A2'],
        minutes: [
          [8, 8],
          [1_000, 8],
        ],
      },
      ...limits,
    });
  it.each<[string, Partial<Problem>]>([
    ['on a pure network', {}],
    ['with a ceiling', { ceilings: [{ insurer: '3311', provider: 'P2', max: 1 }] }],
    ['with a group', { programmes: [programme(), programme({ id: 'J2', provider: 'P2', minStart: 1 })] }],
  ])('are held where somebody else can make up for them, at whatever cost: %s', async (_what, limits) => {
    const { solution } = await answer(repaired(limits));
    expect(solution).toMatchObject({ status: 'optimal', assignments: [{ entry: 'E1' }, { entry: 'E2' }] });
    expect(solution?.value).toBeLessThan(0);
  });
});
