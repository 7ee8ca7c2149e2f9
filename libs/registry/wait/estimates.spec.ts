import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import { expectedWait, type WaitingEntry } from './expected-wait.js';
import { LifeTable } from './life-table.js';
import { RegionWaits } from './region-waits.js';
import { queueResidual } from './residual.js';
import { type EntryHistory } from './spells.js';

const FIRST = '2026-W49'; // Monday 30 November 2026
const UNTIL = '2026-11-23';
const ago = (weeks: number): string => plusDays('2026-11-30', -7 * weeks);

const entry = (part: Partial<WaitingEntry>): WaitingEntry => ({
  ...{ id: 'e', programme: null, diagnosis: 'depressive', age: [60, 69], title: null, circuit: null },
  ...{ registeredOn: ago(9), intakeOn: null, expectedIntakeWeek: null, expectedTreatmentWeeks: null },
  ...part,
});
const history = (part: Partial<EntryHistory>): EntryHistory => ({
  ...{ id: 'h', programme: 'p1', diagnosis: 'depressive', age: [60, 69], title: null, circuit: null },
  ...{ severity: 2, registeredOn: ago(20), intakeOn: null, seenOn: ago(20), leftOn: null, moved: false },
  ...part,
});
/** Waits of one list, each so many weeks ago and so long. */
const listOf = (drawn: readonly { came: number; stayed: number }[]): EntryHistory[] =>
  drawn.map(({ came, stayed }, n) =>
    history({
      ...{ id: `d${n}`, registeredOn: ago(came), seenOn: ago(came) },
      leftOn: stayed < came ? ago(came - stayed) : null,
    }),
  );
const anyList = fc.array(fc.record({ came: fc.integer({ min: 1, max: 80 }), stayed: fc.nat(80) }), {
  minLength: 15,
  maxLength: 80,
});

describe('the wait expected by the place in a list', () => {
  it('is longer, at both ends, for whoever is further back, and shorter the faster the list goes', () => {
    const place = fc.integer({ min: 2, max: 800 }).map((half) => half / 2);
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 13 }),
        (a, b, departures, weeks) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)].map((at) =>
            queueResidual(at, departures, weeks),
          );
          for (const end of ['mean', 'low', 'high'] as const) {
            expect(near[end]).toBeLessThanOrEqual(far[end] + 1e-9);
            expect(near[end]).toBeGreaterThanOrEqual(0);
          }
          expect(queueResidual(a, departures + 1, weeks).mean).toBeLessThanOrEqual(
            queueResidual(a, departures, weeks).mean,
          );
        },
      ),
    );
  });

  it('follows the order of a list, whatever has been waited, and is never nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 30, max: 60 }), (weeks, past) => {
        // One client a week comes, and whoever came first leaves, so many weeks later.
        const rows = Array.from({ length: past }, (_, n) =>
          history({
            ...{ id: `q${n}`, registeredOn: ago(n + 1), seenOn: ago(n + 1) },
            leftOn: n >= weeks ? ago(n - weeks + 1) : null,
          }),
        );
        const region = new RegionWaits(rows, [], UNTIL);
        const waiting = rows.filter(({ leftOn }) => leftOn === null).toReversed();
        const found = waiting.map(({ id, registeredOn }) =>
          expectedWait(entry({ id, registeredOn, programme: 'p1' }), null, region, FIRST),
        );
        const known = found.filter(({ estimate }) => estimate?.source === 'position');
        fc.pre(known.length > 0);
        const expected = known.map(({ remaining }) => remaining!);
        expect(expected).toEqual(expected.toSorted((a, b) => a - b));
        expect(expected[0]).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the wait expected by what a list has shown', () => {
  it('is never in all shorter for having waited longer', () => {
    fc.assert(
      fc.property(anyList, (drawn) => {
        const table = LifeTable.of(
          drawn.map(({ came, stayed }) => ({ from: 0, to: Math.min(came, stayed), ended: stayed < came })),
        );
        fc.pre(table !== null);
        for (let waited = 0; waited < 120; waited++)
          expect(waited + table!.residual(waited).mean).toBeLessThanOrEqual(
            waited + 1 + table!.residual(waited + 1).mean + 1e-9,
          );
      }),
      { numRuns: 60 },
    );
  });

  it.each(['p1', null])(
    'is never less in all than what was waited, on the list %s and by the region',
    (programme) => {
      fc.assert(
        fc.property(
          anyList,
          fc.nat(100),
          fc.nat(60),
          fc.option(fc.nat(40)),
          (drawn, waited, more, intakeWait) => {
            const region = new RegionWaits(listOf(drawn), [], UNTIL);
            const inAll = (weeks: number): number | null => {
              const one = entry({ id: 'new', programme, registeredOn: ago(weeks) });
              const announced = programme === null ? null : { intakeWait, treatmentWait: 5 };
              const { remaining, estimate } = expectedWait(one, announced, region, FIRST);
              // By the place it is not about what was waited.
              return remaining === null || estimate?.source === 'position' ? null : weeks + remaining;
            };
            const [now, later] = [inAll(waited), inAll(waited + more)];
            expect(now === null).toBe(later === null);
            if (now === null || later === null) return;
            expect(now).toBeGreaterThan(waited);
            expect(later).toBeGreaterThanOrEqual(now);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('a wait that nobody knows', () => {
  it('stays unknown however long it has been, and is no number of its own', () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 9 }),
        (waited, came) => {
          // Fewer departures than say anything, of others on the same list.
          const rows = listOf(came.map((weeks) => ({ came: weeks, stayed: weeks - 1 })));
          const region = new RegionWaits(rows, [], UNTIL);
          const { remaining, estimate, imputed, treatmentWait } = expectedWait(
            entry({ programme: 'p1', registeredOn: ago(waited) }),
            { intakeWait: null, treatmentWait: null },
            region,
            FIRST,
          );
          expect({ remaining, estimate, imputed, treatmentWait }).toEqual({
            ...{ remaining: null, estimate: null, imputed: null, treatmentWait: null },
          });
        },
      ),
    );
  });
});
