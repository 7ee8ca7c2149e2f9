import fc from 'fast-check';
import { demoRows } from '../../../test/support/matching/demo-rows.js';
import { builtInSource, generateDemo } from '../../demo/index.js';
import { addWeeks, isoWeekOf, mondayOf, plusDays } from '../../kernel/index.js';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { type Problem } from '../problem/index.js';
import { type SolvedSolution } from '../solution/solution.js';
import { SILENT, solve } from '../solvers/index.js';
import { verify } from '../verify/index.js';
import { toProblem, type SnapshotRows } from './index.js';

const TODAY = '2026-11-22';
const FIRST = addWeeks(isoWeekOf(TODAY), 1);
const SOURCE = builtInSource({ id: 'GRONINGEN', name: 'Groningen' });
const DEMO = demoRows(generateDemo(SOURCE, { seed: 1, entries: 600, today: TODAY }));
const HOME = DEMO.programmes[0];
const problemSha256 = '0'.repeat(64);

type Row = SnapshotRows['entries'][number];
const ago = (weeks: number): string => plusDays(mondayOf(FIRST), -7 * weeks);

/** One place in the second week, at a programme for these rows; they wait at another provider. */
const rowsFor = (entries: readonly Row[], own: Partial<typeof HOME> = {}): SnapshotRows => ({
  ...DEMO,
  programmes: [
    { ...HOME, id: 'own', provider: 'P-own', intakeStop: false, ...own },
    {
      ...{ ...HOME, id: 'other', provider: 'P-other', area: '0014', online: true, minStart: null },
      ...{ diagnoses: ['depressive', 'anxiety'], settings: ['2', '3'], ages: [18, 120], languages: ['nl'] },
      ...{ severities: [1, 2, 3], insurers: null, excludes: [], intakeStop: false, treatmentWait: 4 },
      ...{ titles: null, circuits: null },
    },
  ],
  providers: ['P-own', 'P-other'].map((id) => ({ id, maxOut: null, maxNetIn: null, minHighShare: null })),
  slots: [{ programme: 'other', week: addWeeks(FIRST, 1), offered: 1, taken: 0 }],
  ceilings: [],
  entries,
});
const row = (part: Partial<Row>): Row => ({
  ...DEMO.entries[0],
  ...{ id: 'e', provider: 'P-own', programme: 'own', area: '0014', diagnosis: 'depressive' },
  ...{ settings: ['2', '3'], age: [23, 29], title: null, circuit: null, language: 'nl', severity: 2 },
  ...{ insurer: null, maxTravel: null, flags: [], registeredOn: ago(10), intakeOn: null },
  ...{ expectedIntakeWeek: null, expectedTreatmentWeeks: null },
  ...part,
});

async function planOf(rows: SnapshotRows): Promise<{ problem: Problem; solution: SolvedSolution }> {
  const { problem } = toProblem(rows, DEFAULT_POLICY, FIRST);
  const solution = await solve(problem, { problemSha256 }, SILENT);
  if (solution.status === 'infeasible') throw new Error('no plan');
  expect(verify(problem, solution, { problemSha256 })).toMatchObject({ valid: true });
  return { problem, solution };
}
const placed = async (rows: SnapshotRows): Promise<string[]> =>
  (await planOf(rows)).solution.assignments.map(({ entry }) => entry);

describe('who waits long', () => {
  it('can be matched where nobody has said how long it still takes: the example of a first push', async () => {
    const first = row({
      ...{ programme: null, diagnosis: 'anxiety', settings: ['2'], maxTravel: 45 },
      registeredOn: '2026-08-03',
    });
    expect(await placed(rowsFor([first]))).toEqual(['e']);
  });

  it('is not put behind a light one who waited 2 weeks, having waited 30 of an announced 17 and being severe', async () => {
    const rows = [
      row({ id: 'severe', severity: 3, registeredOn: ago(30) }),
      row({ id: 'light', severity: 1, registeredOn: ago(2) }),
    ];
    expect(await placed(rowsFor(rows, { intakeWait: 17 }))).toEqual(['severe']);
  });

  it.each([
    [
      'with a date in twenty weeks',
      { expectedIntakeWeek: addWeeks(FIRST, 20), expectedTreatmentWeeks: 8 },
      null,
    ],
    ['of whom nothing is known', { programme: null }, null],
    ['waiting longer than was announced', {}, { intakeWait: 8 }],
    ['at an intake stop', {}, { intakeWait: null, intakeStop: true }],
    [
      'whose date has passed',
      { programme: null, expectedIntakeWeek: '2026-W40', expectedTreatmentWeeks: 8 },
      null,
    ],
  ])('can be matched after 60 weeks %s', async (_what, part, own) => {
    const one = row({ ...part, severity: 3, age: [60, 69], registeredOn: ago(60) });
    expect(await placed(rowsFor([one], own ?? {}))).toEqual(['e']);
  });

  it('keeps a place that people chose by hand, which only an agreed date can speak against', () => {
    const chosen = {
      proposal: 'x',
      entry: 'e',
      programme: 'other',
      week: addWeeks(FIRST, 1),
      approved: false,
    };
    const snapshot = (part: Partial<Row>) =>
      toProblem(
        { ...rowsFor([row({ expectedTreatmentWeeks: 0, ...part })], { intakeWait: 1 }), live: [chosen] },
        DEFAULT_POLICY,
        FIRST,
      );
    expect(snapshot({})).toMatchObject({ pinned: ['x'], withdrawn: [] });
    expect(snapshot({ expectedIntakeWeek: FIRST })).toMatchObject({
      pinned: [],
      withdrawn: [{ proposal: 'x' }],
    });
  });

  it('never hears on the demo region that it is nowhere sooner, but against a date that was agreed', async () => {
    const { problem, solution } = await planOf(DEMO);
    const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
    const said = solution.unmatched.filter(({ reason }) => reason === 'not-sooner');
    for (const { entry } of said) expect(entries.get(entry)?.waitEstimate?.source).toBe('agreed');
    expect(
      problem.entries.filter(
        ({ waitEstimate, remaining }) => remaining === 0 && waitEstimate?.source !== 'agreed',
      ),
    ).toEqual([]);
    // And the demo has such entries: who waits longer than was announced, and without a date.
    const own = new Map(DEMO.programmes.map((programme) => [programme.id, programme]));
    const overdue = DEMO.entries.filter(
      ({ intakeOn, expectedIntakeWeek, programme, registeredOn }) =>
        intakeOn === null &&
        expectedIntakeWeek === null &&
        registeredOn < ago(own.get(programme ?? '')?.intakeWait ?? 0),
    );
    expect(overdue.length).toBeGreaterThan(10);
  });

  it('loses no place to an equal who waited less by having waited longer', async () => {
    const known = fc.constantFrom<[Partial<Row>, Partial<typeof HOME>]>(
      [{ expectedIntakeWeek: addWeeks(FIRST, 9) }, {}],
      [{}, { intakeWait: 6 }],
      [{}, { intakeWait: null }],
      [{ programme: null }, {}],
    );
    const weeks = fc.integer({ min: 0, max: 60 });
    await fc.assert(
      fc.asyncProperty(known, weeks, weeks, weeks, async ([part, own], less, more, raise) => {
        const [shorter, longer] = [Math.min(less, more), Math.max(less, more)];
        const rows = (waited: number) =>
          rowsFor(
            [
              row({ ...part, id: 'a', registeredOn: ago(waited) }),
              row({ ...part, id: 'b', registeredOn: ago(shorter) }),
            ],
            own,
          );
        if ((await placed(rows(longer)))[0] === 'a')
          expect(await placed(rows(longer + raise))).toEqual(['a']);
      }),
      { numRuns: 25 },
    );
  });
});
