import fc from 'fast-check';
import { type RunPart } from '../figures/index.js';
import { type Levels } from '../solution/solution.js';
import { type PlanOfEntries, type PlansCompared, regionalComparison, ROUNDED } from './regional.js';

const K = 10;
const WEIGHTS = { breach: 10_000, weeks: 100, travel: 1 };
const worth = ({ breach, weeks, travel }: Levels): number => breach * 10_000 + weeks * 100 + travel;
/** Four that send alike to a fifth, so that none can take its own out; the rest is not sooner. */
const parts = (proposals: number): RunPart[] =>
  ['P1', 'P2', 'P3', 'P4'].flatMap((from, i): RunPart[] => {
    const count = Math.floor((proposals + i) / 4);
    const one = { population: 'adults', from } as const;
    return [
      { ...one, outcome: 'proposed', to: 'P5', count },
      { ...one, outcome: 'not-sooner', to: null, count: 40 },
    ];
  });
const plan = (proposals: number, levels: Levels, short = 0): PlanOfEntries => ({
  ...{ status: 'feasible' as const, stopped: 'budget' as const, proposals },
  ...{ value: worth(levels), levels, short, parts: parts(proposals) },
});
const flat = (breach: number): Levels => ({ breach, weeks: breach + 1, travel: -31 * 40 });
const compared = (
  before: PlanOfEntries,
  after: PlanOfEntries,
  change: Partial<PlansCompared> = {},
): PlansCompared => {
  const difference = after.value! - before.value!;
  const interval = { low: difference - before.short!, high: difference + after.short! };
  return {
    certainty: interval.low > 0 ? 'better' : interval.high < 0 ? 'worse' : 'not-certain',
    ...{ difference, interval, weights: WEIGHTS, before, after },
    levels: {
      breach: after.levels!.breach - before.levels!.breach,
      weeks: after.levels!.weeks - before.levels!.weeks,
      travel: after.levels!.travel - before.levels!.travel,
    },
    proposals: { added: Math.max(0, after.proposals - before.proposals), removed: 0, moved: 0 },
    ...change,
  };
};
const told = (...of: Parameters<typeof compared>) => regionalComparison(compared(...of), K);

describe('what is told of two plans to whom may see nobody in them', () => {
  it('is nothing where either plan is of few, and does not tell few from none', () => {
    for (const few of [0, 1, 9]) {
      expect(told(plan(300, flat(5000)), plan(few, flat(200)))).toBeNull();
      expect(told(plan(few, flat(200)), plan(300, flat(5000)))).toBeNull();
    }
    expect(told(plan(300, flat(5000)), plan(60, flat(200)))).not.toBeNull();
  });

  it('is nothing where the figures of the run are not told, however many are in the plan', () => {
    // Three without a programme hide the next smallest with them: here those who are proposed.
    const three = { outcome: 'no-programme-for-need', population: 'adults', to: null } as const;
    const parts: RunPart[] = ['P1', 'P2', 'P3'].flatMap((from): RunPart[] => [
      { ...three, from, count: 1 },
      { ...three, from, outcome: 'proposed', to: 'P5', count: 5 },
    ]);
    const hidden = { ...plan(15, flat(400)), parts };
    expect(told(hidden, plan(60, flat(900)))).toBeNull();
    expect(told(plan(60, flat(900)), hidden)).toBeNull();
  });

  it('does not show what one client more brings', () => {
    const published = told(plan(302, flat(5011)), plan(303, flat(5029)));
    expect(published).toMatchObject({
      certainty: 'better',
      difference: 0,
      interval: { low: 0, high: 1_000_000 },
      levels: { breach: 0, weeks: 0 },
      before: { proposals: 300, levels: { breach: 5000 } },
      after: { proposals: 300, levels: { breach: 5000 } },
      proposals: { added: 0, removed: 0, moved: 0 },
    });
  });

  it('leaves each difference as many values as its step is wide, beside the exact figures of the run', () => {
    // The plan before is on the page of its run to the week: everything that is told is looked at together.
    const levels = fc.record({
      breach: fc.nat(400),
      weeks: fc.nat(4000),
      travel: fc.integer({ min: -4000, max: 0 }),
    });
    fc.assert(
      fc.property(levels, levels, fc.nat(90_000), fc.nat(90_000), (was, more, short, shortAfter) => {
        const before = plan(302, { breach: was.breach + 400, weeks: was.weeks, travel: was.travel }, short);
        const seen = new Map<string, number>();
        for (let breach = 100; breach < 300; breach++) {
          const after = {
            breach: was.breach + 400 + breach,
            weeks: was.weeks + more.weeks,
            travel: was.travel + more.travel,
          };
          const answer = JSON.stringify(told(before, plan(302, after, shortAfter)));
          seen.set(answer, (seen.get(answer) ?? 0) + 1);
        }
        // The first and the last may be cut off by where this looks.
        for (const [, wide] of [...seen].slice(1, -1)) expect(wide).toBeGreaterThanOrEqual(ROUNDED.weeks);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves certain what was: the bounds are rounded outwards', () => {
    const weeks = fc.nat(9000);
    fc.assert(
      fc.property(weeks, weeks, fc.nat(400), fc.nat(900_000), (one, other, waited, short) => {
        const [before, after] = [plan(300, flat(one + 2000), short), plan(300, flat(other), short)];
        // What weeks already waited weigh is in the value and in no level.
        const exact = compared(before, { ...after, value: after.value! + waited * 7_000 });
        const { interval, difference, certainty } = regionalComparison(exact, K)!;
        expect(interval!.low).toBeLessThanOrEqual(exact.interval!.low);
        expect(interval!.high).toBeGreaterThanOrEqual(exact.interval!.high);
        expect(Math.abs(difference! - exact.difference!)).toBeLessThan(600_000);
        if (certainty === 'better') expect(interval!.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('names no bounds where what is short of the proof is more than the group gains', () => {
    const before = plan(77, { breach: 0, weeks: 1373, travel: -2985 }, 90_930);
    const after = plan(77, { breach: 0, weeks: 1300, travel: -2985 }, 40_000);
    expect(told(before, after)).toMatchObject({
      certainty: 'not-certain',
      interval: null,
      difference: -5_000,
      levels: { weeks: -50 },
    });
    // What is certain of the sign is worth its numbers.
    expect(told(before, plan(77, flat(400), 40_000))!.interval).not.toBeNull();
  });

  it('tells every number in steps, and what follows from before and difference alone', () => {
    const counts = fc.record({ added: fc.nat(90), removed: fc.nat(40), moved: fc.nat(40) });
    fc.assert(
      fc.property(counts, fc.nat(900), fc.nat(900), (proposals, one, other) => {
        const published = told(plan(93, flat(one)), plan(93, flat(other)), { proposals })!;
        const { before, after, levels, difference } = published;
        expect(after.value! - before.value!).toBe(difference);
        expect(after.levels!.breach - before.levels!.breach).toBe(levels!.breach);
        expect(after.proposals - before.proposals).toBe(
          published.proposals.added - published.proposals.removed,
        );
        for (const count of [before.proposals, after.proposals, ...Object.values(published.proposals)])
          expect(count % K).toBe(0);
        for (const sums of [levels!, before.levels!, after.levels!])
          expect(
            [sums.breach % ROUNDED.weeks, sums.weeks % ROUNDED.weeks, sums.travel % ROUNDED.minutes].map(
              Math.abs,
            ),
          ).toEqual([0, 0, 0]);
      }),
    );
  });

  it('has no plan to tell of where none is possible, and no value under other weights', () => {
    const none = {
      ...plan(0, flat(0)),
      status: 'infeasible' as const,
      value: null,
      levels: null,
      short: null,
      parts: [],
    };
    const nothing = { difference: null, interval: null } as const;
    const before = plan(300, flat(5000));
    expect(
      told(before, plan(0, flat(0)), { certainty: 'impossible', ...nothing, levels: null, after: none }),
    ).toMatchObject({
      certainty: 'impossible',
      after: { status: 'infeasible', value: null, levels: null, proposals: 0 },
    });
    const other = told(before, plan(300, flat(5100)), { certainty: 'other-weights', ...nothing });
    expect(other).toMatchObject({ interval: null, levels: { breach: 100 }, after: { value: null } });
  });
});
