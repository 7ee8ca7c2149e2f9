import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import { expectedWait, type WaitingEntry } from './expected-wait.js';
import { type Announcing, RegionWaits } from './region-waits.js';
import { type EntryHistory } from './spells.js';

const FIRST = '2026-W49'; // Monday 30 November 2026
const UNTIL = '2026-11-23';
const ago = (weeks: number): string => plusDays('2026-11-30', -7 * weeks);

const entry = (part: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id: 'e',
  programme: null,
  diagnosis: 'depressive',
  age: [60, 69],
  title: null,
  circuit: null,
  registeredOn: ago(60),
  intakeOn: null,
  expectedIntakeWeek: null,
  expectedTreatmentWeeks: null,
  ...part,
});
const history = (part: Partial<EntryHistory>): EntryHistory => ({
  ...{ id: 'h', programme: 'p1', diagnosis: 'depressive', age: [60, 69], title: null, circuit: null },
  ...{ severity: 2, registeredOn: ago(20), intakeOn: null, seenOn: ago(20), leftOn: null, moved: false },
  ...part,
});
const programme = (part: Partial<Announcing> = {}): Announcing => ({
  ...{
    id: 'p9',
    diagnoses: ['depressive'],
    takesAll: false,
    takesUndiagnosed: false,
    ages: [18, 120],
    titles: null,
    circuits: null,
  },
  ...{ intakeWait: 9, treatmentWait: 5 },
  ...part,
});
const region = (rows: readonly EntryHistory[] = [], programmes: readonly Announcing[] = [programme()]) =>
  new RegionWaits(rows, programmes, UNTIL);

/** One client a week comes, and whoever came first leaves, so many weeks later. */
const queue = (weeks: number, past: number): EntryHistory[] =>
  Array.from({ length: past }, (_, n) => {
    const left = n - weeks;
    return history({
      id: `q${n}`,
      registeredOn: ago(n + 1),
      seenOn: ago(n + 1),
      leftOn: left >= 0 ? ago(left + 1) : null,
    });
  });

describe('expectedWait', () => {
  it('tells five ways of knowing apart, each after 60 weeks: none of them is 0', () => {
    const waits = region();
    const nothing = { intakeWait: null, treatmentWait: 5 };
    const of = (
      part: Partial<WaitingEntry>,
      own: typeof nothing | { intakeWait: number; treatmentWait: number } | null,
    ) => {
      const { remaining, estimate, imputed } = expectedWait(entry(part), own, waits, FIRST);
      return [remaining, estimate?.source ?? 'unknown', imputed?.remaining ?? null];
    };
    expect(of({ expectedIntakeWeek: '2027-W16', expectedTreatmentWeeks: 8 }, null)).toEqual([
      20,
      'agreed',
      null,
    ]);
    expect(of({}, null)).toEqual([null, 'unknown', 15]);
    expect(of({ programme: 'p1' }, { intakeWait: 8, treatmentWait: 5 })).toEqual([14, 'announced', null]);
    expect(of({ programme: 'p1' }, nothing)).toEqual([null, 'unknown', 15]);
    expect(of({ expectedIntakeWeek: '2026-W40', expectedTreatmentWeeks: 8 }, null)).toEqual([
      null,
      'unknown',
      15,
    ]);
  });

  it('takes this week’s date for a date, and one of last week for none', () => {
    const of = (expectedIntakeWeek: string) =>
      expectedWait(entry({ expectedIntakeWeek }), null, region(), FIRST);
    expect(of('2026-W48')).toMatchObject({ remaining: 0, estimate: { source: 'agreed' } });
    expect(of('2026-W47').remaining).toBeNull();
  });

  it('goes by the place in a list that takes its clients in order', () => {
    const rows = queue(12, 40);
    const of = (id: string) =>
      expectedWait(entry({ id, programme: 'p1' }), { intakeWait: 3, treatmentWait: 5 }, region(rows), FIRST);
    expect(of('q11')).toMatchObject({ remaining: 1, estimate: { source: 'position' } });
    expect(of('q0').remaining).toBeGreaterThanOrEqual(11);
    expect(of('q0').remaining).toBeLessThanOrEqual(13);
  });

  it('goes by how long a list without order has kept those who waited as long', () => {
    // Every week two come; one of them leaves after two weeks, the other after twenty.
    const rows = Array.from({ length: 60 }, (_, n) =>
      [2, 20].map((weeks) =>
        history({
          id: `r${n}-${weeks}`,
          registeredOn: ago(n + 1),
          seenOn: ago(n + 1),
          leftOn: n >= weeks ? ago(n - weeks + 1) : null,
        }),
      ),
    ).flat();
    const of = (weeks: number) =>
      expectedWait(
        entry({ programme: 'p1', registeredOn: ago(weeks) }),
        { intakeWait: 3, treatmentWait: 5 },
        region(rows),
        FIRST,
      );
    expect(of(0)).toMatchObject({ remaining: 11, estimate: { source: 'history', interval: [2, 20] } });
    expect(of(10)).toMatchObject({ remaining: 10, estimate: { source: 'history', interval: [10, 10] } });
  });

  it('goes by the region’s history of the same need where the list says nothing; youth is not asked about adults', () => {
    const rows = queue(12, 40).map((row) => ({ ...row, programme: 'elsewhere' }));
    const of = (age: readonly [number, number]) =>
      expectedWait(entry({ age, registeredOn: ago(3) }), null, region(rows), FIRST);
    expect(of([60, 69])).toMatchObject({ remaining: 9, estimate: { source: 'region' } });
    expect(of([12, 15]).estimate).toBeNull();
  });

  it('does not take for the usual what a month has not shown', () => {
    const rows = queue(1, 40).map((row) => ({ ...row, seenOn: ago(4) }));
    const own = { intakeWait: 30, treatmentWait: 5 };
    expect(expectedWait(entry({ programme: 'p1' }), own, region(rows), FIRST)).toMatchObject({
      estimate: { source: 'announced' },
    });
  });

  it('does not take a transfer for the list’s own doing', () => {
    const rows = queue(12, 40).map((row) => ({ ...row, moved: true }));
    const own = { intakeWait: 30, treatmentWait: 5 };
    expect(expectedWait(entry({ programme: 'p1' }), own, region(rows), FIRST)).toMatchObject({
      estimate: { source: 'announced' },
    });
  });

  it('gives an estimate or says unknown for one entry alone and for a list that nobody ever left', () => {
    const alone = region([history({ id: 'e' })], []);
    expect(expectedWait(entry({ programme: 'p1' }), null, alone, FIRST)).toEqual({
      remaining: null,
      estimate: null,
      treatmentWait: null,
      imputed: null,
    });
    const kept = region(Array.from({ length: 30 }, (_, n) => history({ id: `k${n}` })));
    expect(expectedWait(entry({ programme: 'p1' }), null, kept, FIRST).imputed?.remaining).toBe(15);
  });

  it('counts the treatment of who has had the intake in the same way', () => {
    const after = { intakeOn: ago(10), programme: 'p1' };
    const of = (part: Partial<WaitingEntry>) =>
      expectedWait(entry({ ...after, ...part }), { intakeWait: 3, treatmentWait: 6 }, region(), FIRST);
    expect(of({ expectedTreatmentWeeks: 14 })).toMatchObject({
      remaining: 4,
      estimate: { source: 'agreed' },
      treatmentWait: 0,
    });
    expect(of({ expectedTreatmentWeeks: 6 })).toMatchObject({
      remaining: 7,
      estimate: { source: 'announced' },
    });
    expect(expectedWait(entry(after), null, region(), FIRST)).toMatchObject({
      remaining: null,
      treatmentWait: 0,
      imputed: { remaining: 6 },
    });
  });

  it('never expects less than the list’s shortest wait of whoever has waited longer, and never nothing', () => {
    const rows = fc.array(
      fc.record({ came: fc.integer({ min: 1, max: 80 }), stayed: fc.nat(80), severe: fc.boolean() }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(rows, fc.nat(100), fc.nat(60), fc.option(fc.nat(40)), (drawn, waited, more, intakeWait) => {
        const waits = region(
          drawn.map(({ came, stayed, severe }, n) =>
            history({
              ...{ id: `d${n}`, severity: severe ? 3 : 1, registeredOn: ago(came), seenOn: ago(came) },
              leftOn: stayed < came ? ago(came - stayed) : null,
            }),
          ),
        );
        const of = (weeks: number) =>
          expectedWait(
            entry({ id: 'new', programme: 'p1', registeredOn: ago(weeks) }),
            { intakeWait, treatmentWait: 5 },
            waits,
            FIRST,
          );
        const shortest = Math.min(...Array.from({ length: 161 }, (_, w) => of(w).remaining ?? 1));
        const longer = of(waited + more);
        expect(longer.remaining ?? longer.imputed!.remaining).toBeGreaterThanOrEqual(Math.max(1, shortest));
        const [low, high] = longer.estimate?.interval ?? [0, 0];
        expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands in for what nobody announces', () => {
  const youth = programme({
    id: 'y',
    ages: [6, 17],
    titles: ['jeugdwet'],
    circuits: ['youth'],
    treatmentWait: 40,
  });
  const adult = programme({ id: 'a', titles: ['zvw'], circuits: ['adults'], treatmentWait: 6 });
  const silent = (part: Partial<Announcing>) => programme({ id: 's', treatmentWait: null, ...part });

  it('is the median of those that give the same care, itself left out', () => {
    const own = silent({ titles: ['zvw'], circuits: ['adults'] });
    const eating = programme({ ...adult, id: 'e', diagnoses: ['eating'], treatmentWait: 30 });
    expect(region([], [own, adult, eating, youth]).announcedLike(own, 'treatment')).toBe(6);
    // Nobody gives the same care: those of the same law and circuit.
    expect(region([], [own, eating, youth]).announcedLike(own, 'treatment')).toBe(30);
  });

  it('is nothing rather than the figure of another law or circuit', () => {
    const own = silent({ titles: ['zvw'], circuits: ['adults'] });
    expect(region([], [own, youth]).announcedLike(own, 'treatment')).toBeNull();
    expect(region([], [own]).announcedLike(own, 'treatment')).toBeNull();
    const need = { diagnosis: 'depressive', age: [30, 39], title: 'zvw', circuit: 'adults' } as const;
    expect(region([], [youth]).announced(need, 'treatment')).toBeNull();
    expect(
      region([], [youth, programme({ ...adult, diagnoses: ['eating'] })]).announced(need, 'treatment'),
    ).toBe(6);
  });
});
