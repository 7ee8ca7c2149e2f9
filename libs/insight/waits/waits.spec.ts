import fc from 'fast-check';
import { countedGroup } from '../../kernel/index.js';
import { waitReport, type WaitFigure, type WaitRow } from './index.js';
import { medianOf, tally } from './tally.js';

const NORM = { intake: 4, treatment: 10, total: 14 };
const row = (
  provider: string,
  places: number,
  intakeWeeks: number | null = 8,
  part: Partial<WaitRow> = {},
): WaitRow => ({
  provider,
  diagnosis: 'anxiety',
  intakeWeeks,
  treatmentWeeks: 6,
  places,
  ...part,
});
const report = (
  rows: readonly WaitRow[],
  by: 'region' | 'provider' | 'diagnosis' = 'provider',
  own: string | null = null,
) => waitReport(rows, { by, norm: NORM, k: 10, own });
const figure = (rows: readonly WaitRow[], key: string, own: string | null = null): WaitFigure =>
  report(rows, 'provider', own).groups.find((group) => group.key === key)!.figure;

/** Every number that leaves, anywhere in a figure. */
const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersOf)
      : [];

describe('waits against the norm', () => {
  it('weighs each place alike and counts what is longer than the norm', () => {
    const rows = [row('A', 30, 2), row('A', 10, 4), row('B', 60, 9)];
    expect(report(rows).total).toEqual({
      places: 100,
      intake: { meanWeeks: 6.4, medianWeeks: 9, beyondNorm: 60, shareBeyondNorm: 0.6, reasonAbsent: null },
      treatment: { meanWeeks: 6, medianWeeks: 6, beyondNorm: 0, shareBeyondNorm: 0, reasonAbsent: null },
      total: { meanWeeks: 12.4, medianWeeks: 15, beyondNorm: 60, shareBeyondNorm: 0.6, reasonAbsent: null },
      suppressed: false,
    });
  });

  it('counts a need once, whichever list of groups its provider writes, and never guesses which it is', () => {
    const of = (provider: string, diagnosis: string) => row(provider, 20, 8, { diagnosis });
    const rows = ['A', 'B', 'C'].flatMap((provider) => [
      ...[of(provider, 'alcohol'), of(provider, 'other-substances'), of(provider, 'dsm5-addiction')],
      ...[of(provider, 'anxiety'), of(provider, 'dsm5-anxiety')],
    ]);
    const { groups } = report(rows, 'diagnosis');
    expect(groups.map(({ key, figure: { places } }) => [key, places])).toEqual([
      ['anxiety', 60],
      ['dsm5-addiction', 180],
      ['dsm5-anxiety', 60],
    ]);
    // A group of few of one list is told with its like of the other, and hides with nothing else.
    const few = report([...rows, row('A', 2, 8, { diagnosis: 'alcohol' })], 'diagnosis').groups;
    expect(few.find(({ key }) => key === 'dsm5-addiction')?.figure.places).toBe(182);
  });

  it('counts nothing against a norm that does not hold, and says why', () => {
    const shown = waitReport([row('A', 30, 2), row('B', 60, 9)], {
      by: 'region',
      norm: null,
      k: 10,
      own: null,
    });
    expect(shown.total.intake).toEqual({
      meanWeeks: 6.7,
      medianWeeks: 9,
      beyondNorm: null,
      shareBeyondNorm: null,
      reasonAbsent: 'no-norm',
    });
  });

  it('takes the mean of two middle places as the median', () => {
    expect(medianOf(tally([row('A', 2, 3), row('A', 2, 8)], NORM).measures.intake)).toBe(5.5);
    expect(medianOf(tally([row('A', 3, 3), row('A', 2, 8)], NORM).measures.intake)).toBe(3);
  });

  it('has no figures and says why in a region without places', () => {
    const { total, groups } = report([]);
    expect(groups).toEqual([]);
    expect(numbersOf(total)).toEqual([]);
    expect([total.places, total.intake.reasonAbsent, total.suppressed]).toEqual([null, 'no-places', false]);
  });

  it('leaves out waits that are not known, and says so where none is', () => {
    const rows = [row('A', 20, null), row('A', 40, 6)];
    expect(report(rows).total.intake.meanWeeks).toBe(6);
    const none = report([row('A', 20, null)]).total;
    expect([none.intake.meanWeeks, none.intake.reasonAbsent]).toEqual([null, 'unknown-waits']);
    expect([none.treatment.meanWeeks, none.total.reasonAbsent]).toEqual([6, 'unknown-waits']);
  });

  it('hides a small provider together with two others, and keeps the total', () => {
    const rows = [row('A', 200), row('B', 100), row('C', 4), row('D', 60)];
    const shown = report(rows);
    expect(shown.total.places).toBe(364);
    expect(shown.groups.map(({ key, figure }) => [key, figure.places])).toEqual([
      ['A', 200],
      ['B', null],
      ['C', null],
      ['D', null],
    ]);
    expect(figure(rows, 'C')).toMatchObject({
      suppressed: true,
      intake: { meanWeeks: null, reasonAbsent: 'suppressed' },
    });
  });

  it('shows a provider its own row in full, and not one cell more of the others', () => {
    const rows = [row('A', 200), row('B', 100), row('C', 4), row('D', 60)];
    expect(figure(rows, 'C', 'C')).toMatchObject({
      places: 4,
      suppressed: false,
      intake: { meanWeeks: 8, beyondNorm: 4 },
    });
    const others = (own: string | null) =>
      report(rows, 'provider', own).groups.filter(({ key }) => key !== 'C');
    expect(others('C')).toEqual(others(null));
  });

  it('hides a small number beyond the norm, or within it, and shows the mean', () => {
    const rows = [
      row('A', 200, 8),
      row('A', 190, 2),
      row('B', 97, 8),
      row('B', 3, 2),
      row('C', 50, 8),
      row('C', 50, 2),
      row('D', 70, 8),
      row('D', 70, 2),
    ];
    const { intake } = figure(rows, 'B');
    expect(intake).toEqual({
      meanWeeks: 7.8,
      medianWeeks: 8,
      beyondNorm: null,
      shareBeyondNorm: null,
      reasonAbsent: 'suppressed',
    });
    expect(figure(rows, 'A').intake.beyondNorm).toBe(200);
  });

  it('shows nothing at all of a region of a few places, in whatever grouping', () => {
    for (const by of ['region', 'provider', 'diagnosis'] as const)
      expect(numbersOf(report([row('A', 4), row('B', 5)], by))).toEqual([]);
  });

  it('never lets one grouping give away the total that another has to hide', () => {
    // One large provider and one small: by provider nothing protects the small one.
    const rows = [
      row('A', 90),
      row('B', 3, 8, { diagnosis: 'eating' }),
      row('A', 90, 8, { diagnosis: 'eating' }),
    ];
    for (const by of ['region', 'provider', 'diagnosis'] as const)
      expect(numbersOf(report(rows, by))).toEqual([]);
  });

  it('never shows a small count, NaN or infinity, whatever the rows', () => {
    const anyRow = fc.record({
      provider: fc.constantFrom('A', 'B', 'C', 'D'),
      diagnosis: fc.constantFrom('anxiety', 'eating', 'other', 'autism'),
      intakeWeeks: fc.option(fc.nat(30)),
      treatmentWeeks: fc.option(fc.nat(30)),
      places: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 25 }),
        fc.constantFrom('region', 'provider', 'diagnosis'),
        (rows, by) => {
          const { total, groups } = report(rows, by);
          const figures = [total, ...groups.map(({ figure }) => figure)];
          for (const number of numbersOf(figures)) expect(Number.isFinite(number)).toBe(true);
          for (const one of figures) {
            const counts = [
              one.places,
              one.intake.beyondNorm,
              one.treatment.beyondNorm,
              one.total.beyondNorm,
            ];
            for (const count of counts) if (count !== null) expect(count === 0 || count >= 10).toBe(true);
          }
          // A single hidden group is no secret of few: it is what one other organisation has.
          const placesOf = (key: string): number =>
            rows
              .filter(
                ({ provider, diagnosis }) => (by === 'provider' ? provider : countedGroup(diagnosis)) === key,
              )
              .reduce((sum, { places }) => sum + places, 0);
          const hidden = groups.filter(({ figure }) => figure.places === null);
          if (total.places !== null && hidden.length === 1)
            expect([by, placesOf(hidden[0].key) >= 10]).toEqual(['diagnosis', true]);
          for (const name of ['intake', 'treatment', 'total'] as const) {
            const without = groups.filter(
              ({ figure }) =>
                figure[name].beyondNorm === null && figure[name].reasonAbsent !== 'unknown-waits',
            );
            const share = total[name].shareBeyondNorm;
            if (by === 'provider' && share !== null && share > 0 && share < 1)
              expect(without.length).not.toBe(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
