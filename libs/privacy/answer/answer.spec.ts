import { answerOf, type TrailLine } from './answer.js';
import { answerLetter, whatWasDone, whoIs } from './answer-letter.js';
import { deedOf } from './deeds.js';

const line = (change: Partial<TrailLine> = {}): TrailLine => ({
  day: '2026-11-12',
  user: 'anna',
  organisation: '99990001',
  role: 'clinician',
  capacity: 'qualified',
  action: 'proposal.read',
  to: null,
  done: true,
  ...change,
});

describe('the answer to a client who asks who saw what', () => {
  it('says what was done again and again on one day once, with how often', () => {
    const lines = [
      line(),
      line(),
      line({ action: 'proposal.list', user: 'bram' }),
      line({ action: 'proposal.approve' }),
    ];
    expect(answerOf(lines)).toEqual([
      {
        organisation: '99990001',
        role: 'clinician',
        capacity: 'qualified',
        people: 2,
        days: [
          {
            day: '2026-11-12',
            deeds: [
              { deed: 'looked', times: 3 },
              { deed: 'judged', times: 1 },
            ],
          },
        ],
      },
    ]);
  });

  it('puts organisations in the order in which they first did something, and days in order of time', () => {
    const parts = answerOf([
      line({ day: '2026-11-14', organisation: 'B' }),
      line({ day: '2026-11-15', organisation: 'A' }),
      line({ day: '2026-11-13', organisation: 'A' }),
    ]);
    expect(parts.map(({ organisation }) => organisation)).toEqual(['A', 'B']);
    expect(parts[0]!.days.map(({ day }) => day)).toEqual(['2026-11-13', '2026-11-15']);
  });

  it('keeps the intake team apart from clinicians', () => {
    const parts = answerOf([line(), line({ user: 'kim', capacity: 'intake' })]);
    expect(parts.map((part) => whoIs(part, 'nl'))).toEqual(['Een behandelaar', 'Iemand van de intake']);
  });

  it('tells what somebody did under that person, also where the service wrote it down for them, and once', () => {
    const steps = { role: 'engine', capacity: null } as const;
    const parts = answerOf([
      line({ action: 'offer.declined' }),
      line({ ...steps, action: 'offer.state', to: 'declined' }),
      line({ ...steps, action: 'hold.state', to: 'released' }),
    ]);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({
      role: 'clinician',
      days: [{ deeds: [{ deed: 'answered', times: 1 }] }],
    });
  });

  it('leaves no step out that nothing else tells of', () => {
    const engine = { user: 'engine', organisation: null, role: 'engine', capacity: null } as const;
    const parts = answerOf([
      line({ ...engine, action: 'proposal.state', to: 'proposed' }),
      line({ ...engine, action: 'proposal.state', to: 'withdrawn', day: '2026-11-13' }),
    ]);
    expect(parts[0]!.days.map(({ deeds }) => deeds.map(({ deed }) => deed))).toEqual([
      ['proposed'],
      ['kept'],
    ]);
  });

  it('says that something was tried and refused', () => {
    expect(answerOf([line({ action: 'offer.make', done: false })])[0]!.days[0]!.deeds).toEqual([
      { deed: 'tried', times: 1 },
    ]);
  });

  it.each([
    ['proposal.approve', 'judged'],
    ['proposal.read', 'looked'],
    ['case.read', 'looked'],
    ['case.decide', 'discussed'],
    ['transfer.hand-over', 'handed'],
    ['session.start', null],
  ])('%s is %s', (action, deed) => expect(deedOf(action, null)).toBe(deed));
});

describe('the letter that answers a client', () => {
  const data = {
    reference: 'A7K2-0042',
    provider: 'GGZ Noord',
    region: 'Regio Noord',
    on: '2026-11-20',
    parts: answerOf([
      line(),
      line({
        user: 'x',
        organisation: null,
        role: 'engine',
        capacity: null,
        action: 'proposal.state',
        to: 'proposed',
      }),
    ]),
    changes: ['2026-11-01', '2026-11-08'],
    nameOf: () => 'GGZ Noord',
  };
  const textOf = (language: 'nl' | 'en'): string => JSON.stringify(answerLetter(data, language));

  it('says organisation, role, day and deed in either language, and no pseudonym', () => {
    expect(textOf('nl')).toContain('12 november 2026');
    expect(textOf('nl')).toContain('uw gegevens bekeken.');
    expect(textOf('nl')).toContain('Doorstroom zelf');
    expect(textOf('en')).toContain('looked at your data.');
    for (const language of ['nl', 'en'] as const) {
      expect(textOf(language)).toContain('A7K2-0042');
      expect(textOf(language)).not.toMatch(/anna|99990001|\{\{/);
    }
  });

  it('says how often, and what was last changed', () => {
    expect(whatWasDone({ day: '2026-11-12', deeds: [{ deed: 'looked', times: 3 }] }, 'nl')).toBe(
      'uw gegevens bekeken (3 keer).',
    );
    expect(textOf('nl')).toContain('2 keer bijgewerkt, de laatste keer op 8 november 2026');
  });

  it('says so where nobody saw anything', () => {
    expect(JSON.stringify(answerLetter({ ...data, parts: [], changes: [] }, 'nl'))).toContain(
      'Niemand heeft',
    );
  });
});
