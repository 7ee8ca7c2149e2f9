import fc from 'fast-check';
import { plusDays } from '../../kernel/index.js';
import { type QueueRow } from './list-counts.js';
import {
  balanceOf,
  type ListQueue,
  listQueues,
  type QueueListOptions,
  weeksIn,
  weeksOfLists,
} from './lists.js';

const PERIOD = { from: '2026-01-05', to: '2026-06-28' };
const OPTIONS = { period: PERIOD, norm: 4, k: 10 };

type Some = Partial<QueueRow> & { readonly places: number };
const row = (some: Some): QueueRow => ({
  ...{ population: 'adults', provider: 'north', diagnosis: 'dsm5-anxiety', area: '0014' },
  ...{ since: '2025-12-01', until: null, cleaned: false },
  ...some,
});
/** The same at three providers, so that each may see what the two others have. */
const everywhere = (some: Some): QueueRow[] =>
  ['north', 'south', 'east'].map((provider) => row({ ...some, provider }));
/** One a week from the beginning on, each gone after three weeks. */
const weekly = (many: number, weeks: number, some: Partial<QueueRow> = {}): QueueRow[] =>
  Array.from({ length: weeks }, (_, week) => plusDays(PERIOD.from, week * 7)).flatMap((since) =>
    everywhere({ since, until: goneBy(since), places: many, ...some }),
  );
/** After three weeks; null where that is after the end. */
const goneBy = (since: string): string | null => {
  const day = plusDays(since, 21);
  return day > PERIOD.to ? null : day;
};
const listed = (rows: readonly QueueRow[], options: QueueListOptions) =>
  [...listQueues(rows, options)].flat();
const of = (found: readonly ListQueue[], area: string | null, diagnosis = 'dsm5-anxiety') =>
  found.find((one) => one.area === area && one.diagnosis === diagnosis);

describe('the weeks of lists', () => {
  it('are whole, at most a year, and end before what was delivered last', () => {
    expect(weeksOfLists('2020-03-04', '2026-12-02')).toEqual({ from: '2025-11-24', to: '2026-11-22' });
    expect(weeksIn({ from: '2025-11-24', to: '2026-11-22' })).toBe(52);
  });

  it('begin with the first whole week after the first day: who had come and gone before it, nobody knows', () => {
    expect(weeksOfLists('2026-01-05', '2026-12-02')?.from).toBe('2026-01-12');
    expect(weeksOfLists('2026-01-11', '2026-12-02')?.from).toBe('2026-01-12');
  });

  it('are none where they are fewer than a quarter', () => {
    expect(weeksOfLists('2026-08-17', '2026-12-02')).toEqual({ from: '2026-08-24', to: '2026-11-22' });
    expect(weeksOfLists('2026-08-24', '2026-12-02')).toBeNull();
    expect(weeksOfLists('2026-12-02', '2026-12-02')).toBeNull();
  });

  it('are Mondays to Sundays over a week 53 and both changes of the clock', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const period = weeksOfLists('2018-01-01', plusDays('2019-06-01', days))!;
        expect([weeksIn(period), new Date(`${period.from}T00:00:00Z`).getUTCDay()]).toEqual([52, 1]);
      }),
    ));
});

describe('the balance of a list', () => {
  it.each([
    [{ referrals: 100, removals: 70 }, 'short'],
    [{ referrals: 70, removals: 100 }, 'spare'],
    [{ referrals: 100, removals: 90 }, 'even'],
    [{ referrals: 0, removals: 0 }, 'even'],
    [{ referrals: 12, removals: 0 }, 'short'],
  ] as const)('of %j is %s', (counts, balance) => expect(balanceOf(counts)).toBe(balance));
});

describe('the queue of a list', () => {
  it('says that more come than go, and how much is needed a week', () => {
    // 3 a week come, one of the three providers helps all of its own.
    const rows = [
      ...weekly(1, 25).map((one) => (one.provider === 'north' ? one : { ...one, until: null })),
      ...everywhere({ places: 10, since: '2025-10-06' }),
    ];
    const figure = of(listed(rows, { ...OPTIONS, k: 3 }), null)?.figure;
    expect(figure).toMatchObject({
      // 75 of 174 days from the first to the last.
      ...{ demand: 3, balance: 'short', queueSize: 83, needed: 'relief', cleaned: 0 },
      ...{ targetQueueSize: 3, neededCapacity: 6.1 },
    });
    expect(figure!.load! > 2).toBe(true);
  });

  it('counts who was found not to wait any more apart: it is no capacity', () => {
    const helped = listed(weekly(4, 22), OPTIONS);
    const cleaned = listed([...weekly(4, 22), ...weekly(4, 22, { cleaned: true })], OPTIONS);
    expect(of(helped, null)?.figure?.capacity).toBe(of(cleaned, null)?.figure?.capacity);
    // 264 of 25 weeks.
    expect(of(cleaned, null)?.figure).toMatchObject({ cleaned: 10.6, balance: 'short' });
    expect(of(helped, null)?.figure).toMatchObject({ cleaned: 0, balance: 'even' });
  });

  it('hides a municipality of few with another, and all of a group that is hidden', () => {
    const rows = [
      ...weekly(4, 22),
      ...weekly(1, 2, { area: '1895' }),
      ...weekly(4, 22, { area: '0047' }),
      ...weekly(1, 1, { diagnosis: 'dsm5-eating' }),
      ...weekly(4, 22, { diagnosis: 'dsm5-autism' }),
    ];
    const found = listed(rows, OPTIONS);
    const shown = found.filter(({ figure }) => figure !== null).map((one) => [one.diagnosis, one.area]);
    expect(shown).toEqual([
      ['dsm5-anxiety', null],
      ['dsm5-anxiety', '0047'],
    ]);
    expect(of(found, '0014', 'dsm5-eating')).toMatchObject({ figure: null });
  });

  it('says nothing of a norm where none holds, and nothing of capacity where nobody went', () => {
    const [all] = listed(everywhere({ places: 20 }), { ...OPTIONS, norm: null });
    expect(all?.figure).toEqual({
      ...{ demand: 0, capacity: null, load: null, balance: 'even', queueSize: 60, meanWait: 29.9 },
      ...{ targetQueueSize: null, neededCapacity: null, needed: null, pressure: null, cleaned: 0 },
    });
  });

  const rows = fc.array(
    fc.record({
      provider: fc.constantFrom('north', 'south', 'east'),
      diagnosis: fc.constantFrom('dsm5-anxiety', 'dsm5-autism', 'depressive'),
      area: fc.constantFrom('0014', '0047'),
      days: fc.integer({ min: -400, max: 174 }),
      stay: fc.option(fc.integer({ min: 0, max: 300 })),
      cleaned: fc.boolean(),
      places: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 30 },
  );
  type Generated = typeof rows extends fc.Arbitrary<infer T> ? T : never;
  const made = (some: Generated) =>
    some.flatMap(({ days, stay, ...rest }): QueueRow[] => {
      const since = plusDays(PERIOD.from, days);
      const until = stay === null ? null : plusDays(since, stay);
      if (until !== null && until < PERIOD.from) return [];
      return [row({ ...rest, since, until: until !== null && until > PERIOD.to ? null : until })];
    });

  it('is a number or nothing, and the same in whatever order the rows come', () =>
    fc.assert(
      fc.property(rows, (some) => {
        const found = listed(made(some), OPTIONS);
        for (const { figure } of found)
          for (const value of Object.values(figure ?? {}))
            if (typeof value === 'number') expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(listed(made(some).reverse(), OPTIONS)).toEqual(found);
      }),
      { numRuns: 200 },
    ));

  it('never shows a list of fewer than k, and never one that the others leave over', () =>
    fc.assert(
      fc.property(rows, (some) => {
        const all = made(some);
        const found = listed(all, OPTIONS);
        const few = (count: number): boolean => count > 0 && count < OPTIONS.k;
        const waiting = (diagnosis: string, area: string | null): number =>
          of(found, area, diagnosis)?.figure?.queueSize ?? NaN;
        for (const { diagnosis, area, figure } of found) {
          if (figure !== null) expect(few(figure.queueSize)).toBe(false);
          if (area !== null || figure === null) continue;
          const parts = ['0014', '0047'].map((one) => waiting(diagnosis, one));
          const rest = figure.queueSize - parts.reduce((sum, one) => sum + (one || 0), 0);
          expect(few(rest)).toBe(false);
        }
      }),
      { numRuns: 200 },
    ));
});
