import { FIT_CRITERIA, type FitClient, fitOf } from './fit.js';

describe('how a client and a programme fit', () => {
  const client: FitClient = {
    provider: 'P1',
    area: 'A1',
    diagnosis: 'dsm5-anxiety',
    settings: ['2'],
    levels: null,
    intensities: null,
    forms: null,
    age: [25, 39],
    title: 'zvw',
    circuit: 'adults',
    language: 'nl',
    severity: 2,
    insurer: '3311',
    maxTravel: 45,
    flags: ['debts'],
    conditions: [],
  };
  const programme = {
    id: 'J1',
    provider: 'P2',
    area: 'A2',
    online: false,
    diagnoses: ['dsm5-anxiety'],
    settings: ['2'],
    levels: null,
    intensities: null,
    forms: null,
    ages: [18, 120] as const,
    titles: ['zvw'],
    circuits: ['adults'],
    languages: ['nl'],
    severities: [1, 2, 3],
    insurers: ['3311'],
    excludes: ['aggression'],
    excludesSoft: [] as string[],
    intakeStop: false,
    femaleClinician: null,
  };
  const unlike = (lines: ReturnType<typeof fitOf>) =>
    lines.flatMap(({ criterion, kind, fits }) => (fits === 'yes' ? [] : [{ criterion, kind, fits }]));

  it('is said for every criterion, in the order in which it is read', () => {
    const lines = fitOf(client, programme, 25);
    expect(lines.map(({ criterion }) => criterion)).toEqual(FIT_CRITERIA);
    expect(unlike(lines)).toEqual([]);
    expect(lines.every(({ words }) => words === null)).toBe(true);
  });

  it.each([
    ['diagnosis', { ...programme, diagnoses: ['dsm5-eating'] }, 25],
    ['care', { ...programme, intensities: ['inpatient'] }, 25],
    ['severity', { ...programme, severities: [3] }, 25],
    ['age', { ...programme, ages: [60, 120] as const }, 25],
    ['title', { ...programme, titles: ['wlz'] }, 25],
    ['circuit', { ...programme, circuits: ['forensic'] }, 25],
    ['language', { ...programme, languages: ['en'] }, 25],
    ['exclusions', { ...programme, excludes: ['debts'] }, 25],
    ['travel', programme, 50],
    ['insurer', { ...programme, insurers: ['7029'] }, 25],
  ])('is broken by the rule behind it: %s', (criterion, other, minutes) => {
    const lines = fitOf(client, other, minutes);
    expect(unlike(lines)).toEqual([{ criterion, kind: 'hard', fits: 'no' }]);
    expect(lines.find(({ fits }) => fits === 'no')?.words).toMatchObject({ nl: expect.any(String) });
  });

  it('leaves to the clinicians what is soft, and what nobody knows', () => {
    const soft = fitOf(client, { ...programme, excludesSoft: ['debts'] }, 25);
    expect(unlike(soft)).toEqual([{ criterion: 'guidelines', kind: 'soft', fits: 'check' }]);
    // What is hard as well is no guideline any more.
    const both = fitOf(client, { ...programme, excludes: ['debts'], excludesSoft: ['debts'] }, 25);
    expect(unlike(both)).toEqual([{ criterion: 'exclusions', kind: 'hard', fits: 'no' }]);
    const asking = { ...client, conditions: ['female-clinician'] };
    expect(unlike(fitOf(asking, programme, 25))).toEqual([
      { criterion: 'conditions', kind: 'hard', fits: 'check' },
    ]);
    expect(unlike(fitOf(asking, { ...programme, femaleClinician: false }, 25))).toEqual([
      { criterion: 'conditions', kind: 'hard', fits: 'no' },
    ]);
  });

  it.each([
    [[16, 17], 'jeugdwet', ['jeugdwet'], [0, 17], 'en of dit programma dan doorbehandelt'],
    [[16, 17], 'jeugdwet', ['jeugdwet', 'zvw'], [12, 23], 'of een nieuwe verwijzing nodig is.'],
    [[16, 20], null, ['jeugdwet', 'zvw'], [12, 23], 'of een nieuwe verwijzing nodig is.'],
    [[16, 20], 'zvw', ['zvw'], [16, 120], 'en of dit programma dan doorbehandelt'],
  ] as const)(
    'asks to look at the referral of %j under %s, and keeps nobody out',
    (age, title, titles, ages, words) => {
      const lines = fitOf({ ...client, age, title }, { ...programme, titles, ages }, 25);
      expect(unlike(lines)).toEqual([{ criterion: 'title', kind: 'hard', fits: 'check' }]);
      expect(lines.find(({ criterion }) => criterion === 'title')?.words?.nl).toContain(words);
    },
  );

  it('asks nothing about 18 of a child, of an adult, and where no programme fits', () => {
    for (const age of [
      [12, 15],
      [18, 22],
    ] as const)
      expect(
        unlike(
          fitOf(
            { ...client, age, title: age[1] < 18 ? 'jeugdwet' : 'zvw' },
            { ...programme, titles: ['jeugdwet', 'zvw'], ages: [0, 120] },
            25,
          ),
        ),
      ).toEqual([]);
    const young = { ...client, age: [16, 17] as const, title: 'jeugdwet' };
    expect(unlike(fitOf(young, { ...programme, ages: [0, 120] as const }, 25))).toEqual([
      { criterion: 'title', kind: 'hard', fits: 'no' },
    ]);
  });

  it('says nothing of an insurer whom the reader is not to know', () => {
    const { insurer: _, ...disclosed } = client;
    const lines = fitOf(disclosed, { ...programme, insurers: ['7029'] }, 25);
    expect(lines.map(({ criterion }) => criterion)).not.toContain('insurer');
    expect(unlike(lines)).toEqual([]);
  });
});
