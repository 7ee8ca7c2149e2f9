import fc from 'fast-check';
import { regionalComparison, ROUNDED, type PlanInFigures, type PlansCompared } from './regional.js';

const K = 10;
const WEIGHTS = { breach: 10_000, weeks: 100, travel: 1 };
const plan = (proposals: number, weeks: number): PlanInFigures => ({
  value: weeks * 10_000,
  bound: weeks * 10_000 + 7,
  gap: 0.000_123_4,
  levels: { breach: weeks, weeks: weeks + 1, travel: -31 * proposals },
  proposals,
});
const compared = (
  before: PlanInFigures,
  after: PlanInFigures,
  change: Partial<PlansCompared<PlanInFigures>> = {},
): PlansCompared<PlanInFigures> => ({
  certainty: 'better',
  difference: after.value! - before.value!,
  interval: { low: after.value! - before.bound!, high: after.bound! - before.value! },
  levels: { breach: after.levels!.breach - before.levels!.breach, weeks: 0, travel: 0 },
  weights: WEIGHTS,
  before,
  after,
  proposals: { kept: before.proposals, added: 1, removed: 0, moved: 0 },
  providers: [],
  ...change,
});
const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersOf)
      : [];

describe('what is told of two plans to whom may see nobody in them', () => {
  it('is nothing where either plan is of few, and does not tell few from none', () => {
    expect(regionalComparison(compared(plan(300, 5000), plan(1, 27)), K)).toBeNull();
    expect(regionalComparison(compared(plan(300, 5000), plan(0, 0)), K)).toBeNull();
    expect(regionalComparison(compared(plan(9, 200), plan(300, 5000)), K)).toBeNull();
    expect(regionalComparison(compared(plan(300, 5000), plan(10, 200)), K)).not.toBeNull();
  });

  it('does not show what one client more brings', () => {
    const published = regionalComparison(compared(plan(302, 5011), plan(303, 5029)), K);
    expect(published).toMatchObject({
      certainty: 'better',
      difference: 0,
      interval: { low: 0, high: 500_000 },
      levels: { breach: 0 },
      before: { proposals: 300, levels: { breach: 5000 }, gap: 0 },
      after: { proposals: 305, levels: { breach: 5050 } },
      proposals: { kept: 300, added: 0 },
    });
  });

  it('leaves certain what was: the bounds are rounded outwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.nat(9000), fc.nat(9000), (many, one, other) => {
        const exact = compared(plan(many, one), plan(many, other));
        const { interval } = regionalComparison(exact, K)!;
        expect(interval!.low).toBeLessThanOrEqual(exact.interval!.low);
        expect(interval!.high).toBeGreaterThanOrEqual(exact.interval!.high);
      }),
    );
  });

  it('tells every number in steps', () => {
    const rows = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const providers = drawn.map(([a, b, c, d], i) => ({
          provider: `p${i}`,
          out: { before: a, after: b },
          in: { before: c, after: d },
        }));
        const {
          weights: _,
          before,
          after,
          ...published
        } = regionalComparison(compared(plan(73, 1234), plan(87, 1301), { providers }), K)!;
        const counts = [published.proposals, published.providers, before.proposals, after.proposals];
        for (const count of numbersOf(counts)) expect(count % ROUNDED.proposals).toBe(0);
        for (const { levels } of [published, before, after]) {
          expect([levels!.breach % ROUNDED.weeks, levels!.weeks % ROUNDED.weeks].map(Math.abs)).toEqual([
            0, 0,
          ]);
          expect(Math.abs(levels!.travel % ROUNDED.minutes)).toBe(0);
        }
        for (const way of ['out', 'in'] as const)
          for (const when of ['before', 'after'] as const) {
            const hidden = published.providers.filter((row) => row[way][when] === null);
            for (const [i, row] of providers.entries())
              if (row[way][when] > 0 && row[way][when] < K)
                expect(published.providers[i][way][when]).toBeNull();
            expect(hidden.length === 1 && drawn.length > 1).toBe(false);
          }
      }),
    );
  });

  it('has no plan to tell of where none is possible', () => {
    const none = { value: null, bound: null, gap: null, levels: null, proposals: 0 };
    const change = { certainty: 'impossible', difference: null, interval: null, levels: null } as const;
    expect(
      regionalComparison(compared(plan(300, 5000), plan(0, 0), { ...change, after: none }), K),
    ).toMatchObject({
      certainty: 'impossible',
      after: none,
    });
  });
});
