import { DEFAULT_POLICY } from '../../policy/index.js';
import { type Entry, type Problem } from '../problem/index.js';
import { DISCLOSED_FIELDS } from './disclosed-need.js';
import { proposalsOf } from './proposals.js';

const entry: Entry = {
  id: 'e1',
  provider: 'A',
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['2'],
  age: [23, 59],
  language: 'nl',
  severity: 3,
  insurer: '3311',
  maxTravel: 45,
  flags: ['aggression'],
  waited: 13,
  remaining: 12,
  treatmentWait: 6,
  barred: ['x'],
};
const problem: Problem = {
  format: 'doorstroom-problem/1',
  firstWeek: '2026-W49',
  weeks: 13,
  policy: DEFAULT_POLICY.matching,
  providers: [],
  ceilings: [],
  programmes: [
    {
      id: 'p2',
      provider: 'B',
      area: '0037',
      online: false,
      diagnoses: ['anxiety'],
      settings: ['2'],
      ages: [18, 120],
      languages: ['nl'],
      severities: [1, 2, 3],
      insurers: null,
      excludes: [],
      intakeStop: false,
      treatmentWait: 3,
      slots: [0, 0, 1],
      minStart: null,
    },
  ],
  travel: {
    areas: ['0014', '0037'],
    minutes: [
      [5, 30],
      [30, 5],
    ],
  },
  entries: [
    entry,
    { ...entry, id: 'e2', pinned: { programme: 'p2', week: 2 } },
    { ...entry, id: 'e3', waited: 8, remaining: 10, treatmentWait: 0, intakeWait: 5 },
  ],
};
const plan = ['e1', 'e2', 'e3'].map((id) => ({ entry: id, programme: 'p2', week: 2 }));

const LEAD_TIMES = { sending: 2, receiving: 2, answer: 3, preparation: 2 };
const within = (proposalDays: number) => ({
  proposalDays,
  wishes: { weeks: 13, formerProviderDays: 5 },
  leadTimes: LEAD_TIMES,
});

describe('proposalsOf', () => {
  const [first, afterIntake] = proposalsOf(problem, plan, '2026-11-22', within(14));

  it('leaves out what was under way before', () => {
    expect(proposalsOf(problem, plan, '2026-11-22', within(14)).map((one) => one.entry)).toEqual([
      'e1',
      'e3',
    ]);
  });

  it('says what the client waits now and would wait', () => {
    expect(first).toMatchObject({
      fromProvider: 'A',
      toProvider: 'B',
      week: '2026-W51',
      waited: 13,
      expiresOn: '2026-12-04',
      firstDecisionBy: '2026-12-02',
      offerBy: '2026-12-04',
      gain: {
        now: { intakeWeeks: 25, treatmentWeeks: 6, totalWeeks: 31, beyondNorm: 21 + 17 },
        proposed: { intakeWeeks: 15, treatmentWeeks: 3, totalWeeks: 18, beyondNorm: 11 + 4 },
        weeksSooner: 13,
        breachAvoided: 23,
        travelMinutes: 30,
      },
      // Severity 3 counts four times in the value, not in what is shown.
      value: 4 * 23 * 10_000 + 13 * 100 - 30,
    });
  });

  it('keeps the intake that was', () => {
    expect(afterIntake).toMatchObject({
      waited: 13,
      gain: {
        now: { intakeWeeks: 5, treatmentWeeks: 18, totalWeeks: 23 },
        proposed: { intakeWeeks: 5, treatmentWeeks: 13, totalWeeks: 18 },
        weeksSooner: 5,
      },
    });
  });

  it('ends while there is time for what follows, however long people may decide', () => {
    expect(proposalsOf(problem, plan, '2026-11-22', within(60))[0].expiresOn).toBe('2026-12-04');
  });

  it('ends on a working day', () => {
    expect(proposalsOf(problem, plan, '2026-11-22', within(6))[0].expiresOn).toBe('2026-11-30');
  });

  it('ends sooner at a provider that treated the client before, which judges first', () => {
    const { provider } = problem.programmes.find(({ id }) => id === 'p2')!;
    const known = { ...problem, entries: problem.entries.map((one) => ({ ...one, former: [provider] })) };
    expect(proposalsOf(known, plan, '2026-11-22', within(14))[0].expiresOn).toBe('2026-11-27');
    expect(proposalsOf(known, plan, '2026-11-22', within(3))[0].expiresOn).toBe('2026-11-25');
  });

  it('discloses the need and nothing that points back', () => {
    expect(Object.keys(first.need).sort()).toEqual([...DISCLOSED_FIELDS].sort());
  });
});
