import fc from 'fast-check';
import { canonicalJson, type ClientWish } from '../../kernel/index.js';
import { DEFAULT_POLICY } from '../../policy/index.js';
import { readProblem } from '../problem/index.js';
import { SILENT } from '../solvers/solver.js';
import { solveCore } from '../solvers/core/solve-core.js';
import { RegionWaits } from '../../registry/index.js';
import { clockOf, toProblem, type SnapshotRows } from './index.js';

const FIRST = '2026-W49'; // Monday 30 November 2026

const programme = (id: string, provider: string) => ({
  id,
  provider,
  area: '0014',
  online: false,
  diagnoses: ['anxiety', 'depressive'],
  takesAll: false,
  takesUndiagnosed: false,
  settings: ['3', '2'],
  levels: null,
  intensities: null,
  forms: null,
  ages: [18, 120] as const,
  titles: ['zvw'],
  circuits: ['adults'],
  languages: ['nl'],
  severities: [3, 2, 1] as const,
  insurers: null,
  excludes: [],
  intakeStop: false,
  intakeWait: 12,
  treatmentWait: 3,
  minStart: null,
  interpreted: [],
  excludesSoft: [],
  femaleClinician: null,
});

const entry = (id: string, registeredOn = '2026-08-31') => ({
  id,
  provider: '99990001',
  programme: 'p1',
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['2'],
  levels: null,
  intensities: null,
  forms: null,
  careType: null,
  age: [23, 59] as const,
  title: 'zvw' as string | null,
  circuit: null as string | null,
  language: 'nl',
  severity: 2 as const,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  registeredOn,
  intakeOn: null,
  expectedIntakeWeek: '2027-W08' as string | null,
  expectedTreatmentWeeks: 6 as number | null,
  clientWish: 'not-asked' as ClientWish,
  clientWishOn: null as string | null,
  conditions: [] as string[],
  notBefore: null as string | null,
  formerProviders: [] as string[],
});

const ROWS: SnapshotRows = {
  providers: [
    { id: '99990002', maxOut: 10, maxNetIn: 5, minHighShare: null },
    { id: '99990001', maxOut: 10, maxNetIn: 5, minHighShare: 0.2 },
  ],
  programmes: [programme('p2', '99990002'), programme('p1', '99990001')],
  slots: [
    { programme: 'p2', week: '2026-W50', offered: 2, taken: 1 },
    { programme: 'p2', week: '2026-W48', offered: 9, taken: 0 },
    { programme: 'p2', week: '2027-W09', offered: 9, taken: 0 },
  ],
  ceilings: [{ insurer: '3311', provider: '99990002', max: 4 }],
  travel: [{ from: '0014', to: '0014', minutes: 10 }],
  entries: [entry('e2'), entry('e1')],
  bars: [],
  history: [],
  outcomes: [],
  live: [],
};
const approvedPin = { proposal: 'x1', entry: 'e1', programme: 'p2', week: '2026-W50', approved: true };
const halfPin = { ...approvedPin, approved: false };

const slotsOf = (rows: SnapshotRows, mode?: 'pinned' | 'apart') =>
  toProblem(rows, DEFAULT_POLICY, FIRST, mode).problem.programmes.find(({ id }) => id === 'p2')!.slots;

describe('toProblem', () => {
  it('makes a problem that the reader of problem files accepts', () => {
    const { problem } = toProblem({ ...ROWS, live: [approvedPin] }, DEFAULT_POLICY, FIRST);
    expect(readProblem(JSON.parse(canonicalJson(problem)))).toMatchObject({ ok: true });
    expect(
      problem.entries.map(({ id, waited, remaining, treatmentWait }) => [
        id,
        waited,
        remaining,
        treatmentWait,
      ]),
    ).toEqual([
      ['e1', 13, 12, 6],
      ['e2', 13, 12, 6],
    ]);
  });

  it('counts only free places within the horizon', () => {
    expect(slotsOf(ROWS)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('gives the same bytes for any order of the rows', () => {
    const bytes = canonicalJson(toProblem({ ...ROWS, live: [halfPin] }, DEFAULT_POLICY, FIRST));
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...ROWS.entries], { minLength: 2 }),
      fc.shuffledSubarray([...ROWS.programmes], { minLength: 2 }),
      fc.shuffledSubarray([...ROWS.slots], { minLength: 3 }),
      fc.shuffledSubarray([...ROWS.providers], { minLength: 2 }),
    );
    fc.assert(
      fc.property(shuffled, ([entries, programmes, slots, providers]) => {
        const rows = { ...ROWS, entries, programmes, slots, providers, live: [halfPin] };
        expect(canonicalJson(toProblem(rows, DEFAULT_POLICY, FIRST))).toBe(bytes);
      }),
    );
  });

  it('leaves a bar out from the day on which it ends', () => {
    const bars = [
      { entry: 'e1', barred: 'p2', until: '2026-11-30' },
      { entry: 'e2', barred: 'p2', until: '2026-12-01' },
      { entry: 'e2', barred: '99990002', until: null },
    ];
    const { problem } = toProblem({ ...ROWS, bars }, DEFAULT_POLICY, FIRST);
    expect(problem.entries.map(({ barred }) => barred)).toEqual([[], ['99990002', 'p2']]);
  });

  it('proposes nothing for who is in danger now, and withdraws what is not approved by both', async () => {
    const entries = [
      { ...entry('e1'), flags: ['acute-suicidality'] },
      { ...entry('e2'), flags: ['crisis-prone'] },
    ];
    const { problem, withdrawn } = toProblem({ ...ROWS, entries, live: [halfPin] }, DEFAULT_POLICY, FIRST);
    expect(problem.entries.map(({ danger }) => danger)).toEqual([true, undefined]);
    expect(withdrawn).toEqual([{ proposal: 'x1', reason: 'danger' }]);
    const solution = await solveCore(problem, { problemSha256: '0'.repeat(64) }, SILENT);
    expect(solution).toMatchObject({
      assignments: [{ entry: 'e2' }],
      unmatched: [{ entry: 'e1', reason: 'danger-now', nearest: null }],
    });
  });

  it('keeps a half-approved proposal as a pin on a free place', () => {
    const { problem, pinned } = toProblem({ ...ROWS, live: [halfPin] }, DEFAULT_POLICY, FIRST);
    expect(pinned).toEqual(['x1']);
    expect(problem.entries[0].pinned).toEqual({ programme: 'p2', week: 1 });
    expect(slotsOf({ ...ROWS, live: [halfPin] })[1]).toBe(1);
  });

  it('gives the place that an approved proposal holds back to its pin', () => {
    // Two offered, one held by this very proposal: one for the pin and one free.
    expect(slotsOf({ ...ROWS, live: [approvedPin] })[1]).toBe(2);
  });

  it('withdraws a half-approved proposal whose place or ground is gone', () => {
    const none = { ...ROWS, slots: [], live: [halfPin] };
    expect(toProblem(none, DEFAULT_POLICY, FIRST)).toMatchObject({
      pinned: [],
      withdrawn: [{ proposal: 'x1', reason: 'slot-gone' }],
    });
    const stopped = {
      ...ROWS,
      programmes: ROWS.programmes.map((row) => ({ ...row, intakeStop: true })),
      live: [halfPin],
    };
    expect(toProblem(stopped, DEFAULT_POLICY, FIRST).withdrawn).toEqual([
      { proposal: 'x1', reason: 'intake-stop' },
    ]);
    const past = { ...ROWS, live: [{ ...halfPin, week: '2026-W48' }] };
    expect(toProblem(past, DEFAULT_POLICY, FIRST).withdrawn).toEqual([
      { proposal: 'x1', reason: 'week-passed' },
    ]);
  });

  it('never withdraws what both sides approved: it goes on outside the problem', () => {
    const stopped = {
      ...ROWS,
      programmes: ROWS.programmes.map((row) => ({ ...row, intakeStop: true })),
      live: [approvedPin],
    };
    const { problem, apart, withdrawn } = toProblem(stopped, DEFAULT_POLICY, FIRST);
    expect(withdrawn).toEqual([]);
    expect(apart).toEqual(['x1']);
    expect(problem.entries.map(({ id }) => id)).toEqual(['e2']);
    expect(problem.providers.map(({ maxOut, maxNetIn }) => [maxOut, maxNetIn])).toEqual([
      [9, 6],
      [10, 4],
    ]);
    expect(problem.ceilings[0].max).toBe(3);
  });

  it('takes everything under way out of the problem when asked to', () => {
    const { problem, pinned, apart } = toProblem(
      { ...ROWS, live: [approvedPin] },
      DEFAULT_POLICY,
      FIRST,
      'apart',
    );
    expect([pinned, apart]).toEqual([[], ['x1']]);
    expect(problem.entries.every((one) => one.pinned === null)).toBe(true);
    expect(slotsOf({ ...ROWS, live: [approvedPin] }, 'apart')[1]).toBe(1);
    expect(slotsOf({ ...ROWS, live: [halfPin] }, 'apart')[1]).toBe(0);
  });

  it('has a problem for an empty region', () => {
    const none = {
      providers: [],
      programmes: [],
      slots: [],
      ceilings: [],
      travel: [],
      entries: [],
      bars: [],
      history: [],
      outcomes: [],
      live: [],
    };
    expect(readProblem(toProblem(none, DEFAULT_POLICY, FIRST).problem)).toMatchObject({ ok: true });
  });
});

describe('clockOf', () => {
  const own = { intakeWait: 20, treatmentWait: 7 };
  const base = {
    ...entry('e1', '2026-09-03'),
    expectedIntakeWeek: null as string | null,
    expectedTreatmentWeeks: null as number | null,
  };
  const silent = new RegionWaits([], [], '2026-11-23');

  it('counts to a date that was agreed', () => {
    expect(clockOf({ ...base, expectedIntakeWeek: '2026-W51' }, own, silent, FIRST)).toEqual({
      waited: 12,
      remaining: 2,
      treatmentWait: 7,
      intakeWait: null,
      waitEstimate: { source: 'agreed', interval: [2, 2] },
      imputed: null,
    });
  });

  it('knows nothing where nobody says anything, and that is not 0', () => {
    expect(clockOf(base, null, silent, FIRST)).toEqual({
      waited: 12,
      remaining: null,
      treatmentWait: null,
      intakeWait: null,
      waitEstimate: null,
      imputed: null,
    });
  });

  it('counts from the intake once that was, and the parts add up to the whole', () => {
    const clock = clockOf(
      { ...base, intakeOn: '2026-10-05', expectedTreatmentWeeks: 15 },
      own,
      silent,
      FIRST,
    );
    expect(clock).toMatchObject({ waited: 8, remaining: 7, treatmentWait: 0, intakeWait: 4 });
  });
});

describe('a programme that does not say how long it takes to the treatment', () => {
  const silent = { ...programme('p2', '99990002'), treatmentWait: null };
  const problemOf = (programmes: SnapshotRows['programmes']) =>
    toProblem({ ...ROWS, programmes }, DEFAULT_POLICY, FIRST).problem;

  it('is not known, with the region’s figure beside it; and not known either where there is none', () => {
    const [, of] = problemOf([programme('p1', '99990001'), silent]).programmes;
    expect(of).toMatchObject({ id: 'p2', treatmentWait: null, imputedTreatmentWait: 3 });
    const alone = problemOf([{ ...silent, id: 'p1', provider: '99990001' }, silent]).programmes[1];
    expect(alone).toMatchObject({ treatmentWait: null, imputedTreatmentWait: null });
  });

  it('is read back as it was written', () => {
    const problem = problemOf([programme('p1', '99990001'), silent]);
    expect(readProblem(JSON.parse(canonicalJson(problem)))).toMatchObject({ ok: true });
  });
});
