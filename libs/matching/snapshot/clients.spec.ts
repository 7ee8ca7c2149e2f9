import { DEFAULT_POLICY } from '../../policy/index.js';
import { type CurrentEntry } from '../../registry/index.js';
import { toProblem, withClients, type SnapshotRows } from './index.js';

const FIRST = '2026-W49'; // Monday 30 November 2026

const programme = (id: string, provider: string, area: string) => ({
  ...{ id, provider, area, online: false, diagnoses: ['depressive', 'anxiety'], takesAll: false },
  ...{ takesUndiagnosed: false, settings: ['3', '2'], levels: null, intensities: null, forms: null },
  ...{ ages: [18, 120] as const, titles: ['zvw'], circuits: null, languages: ['nl'], insurers: null },
  ...{ severities: [3, 2, 1] as const, excludes: [], excludesSoft: [], intakeStop: false, intakeWait: 12 },
  ...{ treatmentWait: 3, minStart: null, interpreted: [], femaleClinician: null },
});
const entry = (id: string, part: Partial<CurrentEntry> = {}): CurrentEntry => ({
  ...{ id, provider: '99990001', programme: 'p1', area: '0014', diagnosis: 'anxiety', settings: ['3', '2'] },
  ...{ levels: null, intensities: null, forms: null, careType: null, age: [23, 59], title: 'zvw' },
  ...{ circuit: null, language: 'nl', severity: 2, insurer: '3311', maxTravel: 45, flags: [] },
  ...{ registeredOn: '2026-08-31', intakeOn: null, expectedIntakeWeek: null, expectedTreatmentWeeks: 6 },
  ...{ clientWish: 'not-asked', clientWishOn: null, conditions: ['no-online', 'no-group'], notBefore: null },
  formerProviders: ['99990002/2024-05'],
  ...part,
});
const ROWS: SnapshotRows = {
  providers: [],
  programmes: [programme('p2', '99990002', '0037'), programme('p1', '99990001', '0014')],
  slots: [{ programme: 'p2', week: '2026-W50', offered: 2, taken: 1 }],
  ceilings: [],
  travel: [{ from: '0014', to: '0037', minutes: 30 }],
  entries: [
    entry('b', { notBefore: '2026-W52' }),
    entry('a', { programme: null, clientWish: 'stay', clientWishOn: '2026-11-02' }),
  ],
  bars: [{ entry: 'b', barred: 'p2', until: null }],
  history: [],
  outcomes: [],
  live: [],
};

describe('a problem with other clients', () => {
  const whole = toProblem(ROWS, DEFAULT_POLICY, FIRST).problem;
  const supply = toProblem({ ...ROWS, entries: [], bars: [], travel: [] }, DEFAULT_POLICY, FIRST).problem;

  it('reads each client as a problem of the whole region does', () => {
    expect(whole.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const client of ROWS.entries) {
      const { entries } = withClients(supply, { ...ROWS, entries: [client] }, DEFAULT_POLICY);
      expect(entries).toEqual(whole.entries.filter(({ id }) => id === client.id));
    }
  });

  it('keeps the supply as it is, and knows the ways from where its clients live', () => {
    const { programmes, travel } = withClients(supply, ROWS, DEFAULT_POLICY);
    expect(programmes).toEqual(whole.programmes);
    expect(travel).toEqual({ areas: ['0014', '0037'], minutes: [[null, 30]] });
  });
});
