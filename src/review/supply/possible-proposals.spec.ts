import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { type NamedProgramme } from '../../../libs/registry/index.js';
import { alternativesTo } from './alternatives.js';
import { type ClientNow } from './client-problem.js';
import { possibleProposals } from './possible-proposals.js';

const TODAY = '2026-11-23';
const WEEK = '2026-W50';
const programme = (id: string, part: Partial<NamedProgramme> = {}): NamedProgramme => ({
  ...{ id, provider: `9999000${id}`, area: '0014', online: false, diagnoses: ['anxiety'], takesAll: false },
  ...{ takesUndiagnosed: false, settings: ['2'], levels: null, intensities: null, forms: null },
  ...{ ages: [18, 120], titles: null, circuits: null, languages: ['nl'], severities: [1, 2, 3] },
  ...{ insurers: null, excludes: [], excludesSoft: [], intakeStop: false, intakeWait: 8, treatmentWait: 4 },
  ...{ minStart: null, interpreted: [], femaleClinician: null, name: `P${id}`, providerName: `Q${id}` },
  ...part,
});
/** One client with debts, who has been told of an intake in 20 weeks. */
const client = (programmes: readonly NamedProgramme[]): ClientNow => ({
  state: 'waiting',
  entry: {
    ...{
      id: 'e',
      provider: '99990001',
      programme: null,
      area: '0014',
      diagnosis: 'anxiety',
      settings: ['2'],
    },
    ...{ levels: null, intensities: null, forms: null, age: [30, 39], title: 'zvw', circuit: null },
    ...{ language: 'nl', severity: 2, careType: null, insurer: null, maxTravel: 60, flags: ['debts'] },
    ...{ registeredOn: '2026-09-07', intakeOn: null, expectedIntakeWeek: '2027-W15' },
    ...{ expectedTreatmentWeeks: 6, clientWish: 'open', clientWishOn: null, conditions: [] },
    ...{ notBefore: null, formerProviders: [] },
  },
  barred: [],
  programmes,
  slots: programmes.map(({ id }) => ({ programme: id, week: WEEK, offered: 1, taken: 0 })),
  travel: new Map([['0014', 10]]),
  history: [],
});
const possible = (programmes: readonly NamedProgramme[], policy = DEFAULT_POLICY) =>
  possibleProposals(client(programmes), new Map(), { policy, today: TODAY }, ({ slots }) => [
    slots.findIndex((free) => free > 0),
  ]).map(({ draft }) => ({ to: draft.toProgramme, value: draft.value, minutes: draft.gain.travelMinutes }));

describe('a ground for exclusion, in what people can propose by hand', () => {
  const hard = programme('4', { excludes: ['debts'] });
  const soft = programme('5', { excludesSoft: ['debts'] });
  const none = programme('6');

  it('leaves out whom it excludes, and keeps in whom clinicians may deviate for, at the price of policy', () => {
    const found = possible([hard, soft, none]);
    expect(found.map(({ to }) => to).sort()).toEqual(['5', '6']);
    const [priced, free] = ['5', '6'].map((id) => found.find(({ to }) => to === id)!);
    const { softExclusionMinutes = 0, weights } = DEFAULT_POLICY.matching;
    expect(softExclusionMinutes).toBeGreaterThan(0);
    expect(free.value - priced.value).toBe(softExclusionMinutes * weights.travel);
    // The client travels no further for it.
    expect([priced.minutes, free.minutes]).toEqual([10, 10]);
  });

  it('costs nothing where policy has no price, and nothing who does not meet it', () => {
    const without = {
      ...DEFAULT_POLICY,
      matching: { ...DEFAULT_POLICY.matching, softExclusionMinutes: 0 },
    };
    const [a, b] = possible([soft, none], without);
    expect(a.value).toBe(b.value);
    const [c, d] = possible([programme('5', { excludesSoft: ['aggression'] }), none]);
    expect(c.value).toBe(d.value);
  });

  it('stands behind its like without one among the other ways to help', () => {
    const others = alternativesTo(
      {
        ...{ programme: '9', programmeName: 'P9', providerName: 'Q9', week: WEEK },
        weeksSooner: 1,
        travelMinutes: 0,
      },
      'instead',
      client([soft, none, hard]),
      new Map(),
      { policy: DEFAULT_POLICY, today: TODAY },
    );
    expect(others.map(({ programme: { id } }) => id)).toEqual(['6', '5']);
  });
});
