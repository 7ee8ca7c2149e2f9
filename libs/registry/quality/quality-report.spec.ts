import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import { UNCHANGED_WEEKS, UNCONFIRMED_WEEKS, VERY_LONG_WEEKS } from './entry-rules.js';
import { LEAST_CLIENTS, LEAVING_WEEKS } from './list-rules.js';
import { type QualityEntry, type QualityList, type QualityProgramme } from './quality-list.js';
import { type QualityFinding, qualityReader, type QualityReport } from './quality-report.js';

const TODAY = '2026-11-30';
const weeksAgo = (weeks: number, days = 0): string => plusDays(TODAY, -7 * weeks - days);

const programme = (id: string, part: Partial<QualityProgramme> = {}): QualityProgramme => ({
  ...{
    id,
    reference: `ref-${id}`,
    provider: '99990001',
    area: '0014',
    online: false,
    diagnoses: ['anxiety'],
  },
  ...{
    takesAll: false,
    takesUndiagnosed: false,
    settings: ['2'],
    levels: null,
    intensities: null,
    forms: null,
  },
  ...{ ages: [18, 120], titles: ['zvw'], circuits: null, languages: ['nl'], insurers: null },
  ...{ severities: [1, 2, 3], excludes: [], excludesSoft: [], intakeStop: false, intakeWait: 12 },
  ...{ treatmentWait: 3, minStart: null, interpreted: [], femaleClinician: null, offeredAhead: 2 },
  ...part,
});
const entry = (reference: string, part: Partial<QualityEntry> = {}): QualityEntry => ({
  ...{ id: reference, reference, provider: '99990001', programme: 'p1', area: '0014', diagnosis: 'anxiety' },
  ...{ settings: ['2'], levels: null, intensities: null, forms: null, careType: null, age: [23, 59] },
  ...{ title: 'zvw', circuit: null, language: 'nl', severity: 2, insurer: null, maxTravel: 45, flags: [] },
  ...{ registeredOn: weeksAgo(10), intakeOn: null, expectedIntakeWeek: null, expectedTreatmentWeeks: 6 },
  ...{ clientWish: 'not-asked', clientWishOn: null, conditions: [], notBefore: null, formerProviders: [] },
  ...{ changedOn: weeksAgo(10), confirmedOn: TODAY },
  ...part,
});
/** Clients of whom nothing is alike that is looked at. */
const many = (count: number, part: (i: number) => Partial<QualityEntry> = () => ({})): QualityEntry[] =>
  Array.from({ length: count }, (_, i) =>
    entry(`R${i}`, {
      ...{ severity: ((i % 3) + 1) as 1 | 2 | 3, registeredOn: weeksAgo(5, i % 60) },
      ...part(i),
    }),
  );
const list = (part: Partial<QualityList> = {}): QualityList => ({
  today: TODAY,
  deliveredOn: TODAY,
  dueDays: 7,
  entries: [],
  programmes: [programme('p1')],
  history: [],
  ...part,
});
const seen = (entries: readonly QualityEntry[], from = weeksAgo(40)): QualityList['history'] => [
  ...entries.map(() => ({ seenOn: from, leftOn: null })),
  { seenOn: from, leftOn: weeksAgo(2) },
];
const qualityReport = (given: QualityList): QualityReport => {
  const { read, result } = qualityReader(given);
  given.entries.forEach(read);
  return result();
};
const codesOf = (given: Partial<QualityList>): string[] =>
  qualityReport(list(given)).findings.map(({ code }) => code);
const findingOf = (given: Partial<QualityList>, code: string): QualityFinding | undefined =>
  qualityReport(list(given)).findings.find((one) => one.code === code);

describe('a report on a list', () => {
  it('finds nothing in a sound one, and nothing in an empty one', () => {
    const entries = many(60);
    expect(qualityReport(list({ entries, history: seen(entries) }))).toEqual({
      clients: 60,
      sound: 60,
      findings: [],
    });
    expect(qualityReport(list())).toEqual({ clients: 0, sound: 0, findings: [] });
    expect(codesOf({ programmes: [] })).toEqual([]);
  });

  it.each([
    ['no programme', { programme: null }, 'no-programme'],
    ['two years', { registeredOn: weeksAgo(VERY_LONG_WEEKS) }, 'waits-very-long'],
    ['no delivery', { confirmedOn: weeksAgo(UNCONFIRMED_WEEKS) }, 'unconfirmed'],
    ['no change', { changedOn: weeksAgo(UNCHANGED_WEEKS) }, 'unchanged'],
    ['a care type of another severity', { careType: '4', severity: 1 }, 'severity-unlike-care-type'],
  ] as const)('finds %s', (_, part, code) => {
    expect(codesOf({ entries: [entry('A'), entry('B', part)] })).toEqual([code]);
    expect(findingOf({ entries: [entry('A'), entry('B', part)] }, code)?.items).toEqual([
      { reference: 'B', why: null },
    ]);
  });

  it('finds a delivery that is overdue, and how old the last one is', () => {
    const due = { deliveredOn: plusDays(TODAY, -7) };
    expect(codesOf({ ...due, entries: [entry('A')] })).toEqual([]);
    expect(findingOf({ ...due, dueDays: 6, entries: [entry('A')] }, 'delivery-overdue')?.params).toEqual({
      age: 7,
      due: 6,
    });
    expect(codesOf({ deliveredOn: null })).toEqual([]);
  });

  it('says from how many weeks on, where it counts weeks', () => {
    const entries = [
      entry('A', { registeredOn: weeksAgo(VERY_LONG_WEEKS) }),
      entry('B', { programme: null }),
    ];
    expect(findingOf({ entries }, 'waits-very-long')?.params).toEqual({ weeks: VERY_LONG_WEEKS });
    expect(findingOf({ entries }, 'no-programme')?.params).toEqual({});
  });

  it('counts from the day on which so many weeks are over, and not from the day before', () => {
    for (const part of [
      { registeredOn: weeksAgo(VERY_LONG_WEEKS, -1) },
      { confirmedOn: weeksAgo(UNCONFIRMED_WEEKS, -1) },
      { changedOn: weeksAgo(UNCHANGED_WEEKS, -1) },
    ])
      expect(codesOf({ entries: [entry('A', part)] })).toEqual([]);
  });

  it('finds who waits for an own programme that is not for them, and says why', () => {
    const unlike: readonly [Partial<QualityEntry>, RegExp][] = [
      [{ diagnosis: 'trauma' }, /diagnosis group/],
      [{ age: [14, 17], title: 'jeugdwet' }, /age/],
      [{ title: 'wlz' }, /law/],
    ];
    for (const [part, why] of unlike) {
      const found = findingOf({ entries: [entry('A', part)] }, 'unlike-programme');
      expect([part, found?.weight, found?.items[0]?.why?.en]).toEqual([
        part,
        'error',
        expect.stringMatching(why),
      ]);
    }
    // What a client wants or what lasts a while is no mistake of the list.
    const other: Partial<QualityEntry> = {
      language: 'ar',
      insurer: '9999',
      clientWish: 'stay',
      maxTravel: 0,
    };
    expect(
      codesOf({ entries: [entry('A', other)], programmes: [programme('p1', { insurers: ['3311'] })] }),
    ).toEqual([]);
    const stopped = programme('p1', { intakeStop: true, offeredAhead: 0 });
    expect(codesOf({ entries: [entry('A')], programmes: [stopped] })).toEqual([]);
    // A programme that is no longer there is nobody's mistake here.
    expect(codesOf({ entries: [entry('A', { programme: 'gone' })] })).toEqual([]);
  });

  it('asks nobody for a programme where the provider has none', () => {
    expect(codesOf({ entries: [entry('A', { programme: null })], programmes: [] })).toEqual([]);
  });

  it('finds one severity for all, from so many clients on', () => {
    const alike = (count: number): Partial<QualityList> => {
      const entries = many(count, () => ({ severity: 3 }));
      return { entries, history: seen(entries) };
    };
    expect(findingOf(alike(LEAST_CLIENTS), 'severity-all-alike')?.params).toEqual({
      clients: 30,
      severity: 3,
    });
    expect(codesOf(alike(LEAST_CLIENTS - 1))).toEqual([]);
  });

  it('finds groups that are all of one size', () => {
    const groups = ['anxiety', 'trauma', 'autism', 'adhd'];
    const of = (count: number): Partial<QualityList> => {
      const entries = many(count, (i) => ({ diagnosis: groups[i % 4]!, programme: null }));
      return { entries, history: seen(entries), programmes: [] };
    };
    expect(findingOf(of(400), 'equal-groups')?.params).toEqual({ groups: 4, clients: 100 });
    expect(codesOf(of(401))).toEqual([]);
    expect(codesOf(of(16))).toEqual([]);
  });

  it('finds a day on which more than half registered', () => {
    const of = (same: number): Partial<QualityList> => {
      const entries = many(60, (i) =>
        i < same ? { registeredOn: weeksAgo(3) } : { registeredOn: weeksAgo(4, i) },
      );
      return { entries, history: seen(entries) };
    };
    expect(findingOf(of(31), 'one-day')?.params).toEqual({ on: weeksAgo(3), clients: 31, all: 60 });
    expect(codesOf(of(30))).toEqual([]);
  });

  it('finds that nobody leaves, once the list is known long enough to say so', () => {
    const entries = many(40);
    const still = (from: string) => entries.map(() => ({ seenOn: from, leftOn: null }));
    expect(findingOf({ entries, history: still(weeksAgo(20)) }, 'nobody-leaves')?.params).toEqual({
      clients: 40,
      weeks: LEAVING_WEEKS,
    });
    expect(codesOf({ entries, history: still(weeksAgo(LEAVING_WEEKS, -1)) })).not.toContain('nobody-leaves');
    const left = { seenOn: weeksAgo(20), leftOn: weeksAgo(LEAVING_WEEKS, -1) };
    expect(codesOf({ entries, history: [...still(weeksAgo(20)), left] })).toEqual([]);
  });

  it('finds a list that is suddenly longer, or shorter', () => {
    const known = { seenOn: weeksAgo(30), leftOn: weeksAgo(1) };
    const entries = many(90);
    const history = [...entries.map((_, i) => ({ seenOn: weeksAgo(i < 50 ? 30 : 2), leftOn: null })), known];
    expect(findingOf({ entries, history }, 'sudden-jump')?.params).toEqual({ before: 51, now: 90, weeks: 4 });
    const gone = [
      ...many(20).map(() => ({ seenOn: weeksAgo(30), leftOn: null })),
      ...many(60).map(() => ({ seenOn: weeksAgo(30), leftOn: weeksAgo(1) })),
    ];
    expect(findingOf({ entries: many(20), history: gone }, 'sudden-jump')?.params).toMatchObject({
      before: 80,
      now: 20,
    });
    // A first delivery is no jump.
    const first = entries.map(() => ({ seenOn: weeksAgo(1), leftOn: null }));
    expect(codesOf({ entries, history: first })).toEqual([]);
  });

  it('finds a stop with intakes, and a programme without either', () => {
    const programmes = [
      programme('p1', { intakeStop: true }),
      programme('p2', { offeredAhead: 0 }),
      programme('p3', { intakeStop: true, offeredAhead: 0 }),
      programme('p4'),
    ];
    const { findings } = qualityReport(list({ programmes }));
    expect(findings.map(({ code, items }) => [code, items.map(({ reference }) => reference)])).toEqual([
      ['stop-and-intakes', ['ref-p1']],
      ['nothing-offered', ['ref-p2']],
    ]);
  });

  it('counts a client once, and no note against the list', () => {
    const entries = [
      entry('A', { programme: null, registeredOn: weeksAgo(200), changedOn: weeksAgo(200) }),
      entry('B', { changedOn: weeksAgo(60) }),
    ];
    expect(qualityReport(list({ entries }))).toMatchObject({ clients: 2, sound: 1 });
  });

  it('puts the gravest first, names only who is on the list, and depends on no order', () => {
    const part = fc.record({
      programme: fc.constantFrom('p1', 'p2', null),
      diagnosis: fc.constantFrom('anxiety', 'trauma'),
      registeredOn: fc.integer({ min: 0, max: 300 }).map((weeks) => weeksAgo(weeks)),
      changedOn: fc.integer({ min: 0, max: 60 }).map((weeks) => weeksAgo(weeks)),
      confirmedOn: fc.integer({ min: 0, max: 20 }).map((weeks) => weeksAgo(weeks)),
      careType: fc.constantFrom(null, '4'),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.boolean(), (parts, stop) => {
        const entries = parts.map((one, i) => entry(`R${i}`, one));
        const given = list({ entries, programmes: [programme('p1', { intakeStop: stop }), programme('p2')] });
        const report = qualityReport(given);
        const weights = report.findings.map(({ weight }) => ['error', 'warning', 'note'].indexOf(weight));
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
        const known = new Set([...entries, ...given.programmes].map(({ reference }) => reference));
        for (const { items } of report.findings)
          for (const { reference } of items) expect(known).toContain(reference);
        expect(report.sound).toBeLessThanOrEqual(report.clients);
        const turned = qualityReport({ ...given, entries: entries.toReversed() });
        expect(turned.sound).toBe(report.sound);
        expect(turned.findings.map(({ code, items }) => [code, items.length])).toEqual(
          report.findings.map(({ code, items }) => [code, items.length]),
        );
      }),
    );
  });
});
