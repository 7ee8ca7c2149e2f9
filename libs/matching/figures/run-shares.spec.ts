import fc from 'fast-check';
import { narrow, widthOf } from '../../../test/support/disclosure/narrow.js';
import { entry, problem, programme } from '../../../test/support/matching/problems.js';
import { type Entry } from '../problem/index.js';
import { runShares, type SharesBy } from './run-shares.js';

const K = 10;
const SENDERS = ['north', 'south', 'east'];

interface Of {
  readonly part: Partial<Entry>;
  readonly proposed: number;
  readonly rest: number;
}

/** A plan in which of each group so many have a place, whoever their sender is; first come first served places nobody. */
function shares(groups: readonly Of[], k = K): SharesBy[] {
  const entries: Entry[] = [];
  const run: { entry: string; programme: string; week: number }[] = [];
  groups.forEach(({ part, proposed, rest }, g) => {
    for (let i = 0; i < proposed + rest; i++) {
      const id = `${g}-${i}`;
      entries.push(entry({ id, provider: SENDERS[i % SENDERS.length], ...part }));
      if (i < proposed) run.push({ entry: id, programme: 'J1', week: 0 });
    }
  });
  const region = problem({ programmes: [programme({ provider: 'west' })], entries });
  return runShares(region, { run, firstComeFirstServed: [] }, k);
}
const groupsBy = (tables: readonly SharesBy[], by: SharesBy['by']) =>
  tables.find((table) => table.by === by)!.groups;

describe('shares of who is proposed', () => {
  it('are told by group, weeks counted from registration', () => {
    const tables = shares([
      { part: { waited: 2 }, proposed: 60, rest: 60 },
      { part: { waited: 2, intakeWait: 20, treatmentWait: 0 }, proposed: 30, rest: 90 },
    ]);
    expect(groupsBy(tables, 'waited')).toEqual([
      { key: '0-4', entries: 120, proposed: 0.5, firstComeFirstServed: 0 },
      { key: '22-31', entries: 120, proposed: 0.25, firstComeFirstServed: 0 },
    ]);
    expect(groupsBy(tables, 'severity')).toEqual([
      { key: '2', entries: 240, proposed: 0.375, firstComeFirstServed: 0 },
    ]);
  });

  it('hide a group of which few are proposed, with enough others that it cannot be worked out', () => {
    const tables = shares([
      { part: { diagnosis: 'anxiety' }, proposed: 60, rest: 60 },
      { part: { diagnosis: 'bipolar' }, proposed: 60, rest: 60 },
      { part: { diagnosis: 'eating' }, proposed: 2, rest: 60 },
    ]);
    const shown = groupsBy(tables, 'diagnosis');
    expect(shown.filter(({ entries }) => entries === null).map(({ key }) => key)).toEqual([
      'anxiety',
      'dsm5-eating',
    ]);
  });

  it('hide a band with the one beside it', () => {
    const of = (waited: number, proposed: number) => ({ part: { waited }, proposed, rest: 60 });
    const tables = shares([of(2, 30), of(7, 30), of(16, 30), of(25, 30), of(40, 2)]);
    const shown = groupsBy(tables, 'waited');
    expect(shown.filter(({ entries }) => entries === null).map(({ key }) => key)).toEqual(['22-31', '32-']);
    // Together they are what the totals leave of the others: 90 and 62 entries, of which 30 and 2 have a place.
    expect(tables.find(({ by }) => by === 'waited')!.together).toEqual({
      ...{ entries: 152, proposed: 0.211, firstComeFirstServed: 0 },
    });
    expect(tables.find(({ by }) => by === 'severity')!.together).toBeNull();
  });

  it('are none of a plan of a few', () => {
    expect(groupsBy(shares([{ part: {}, proposed: 3, rest: 90 }]), 'severity')).toEqual([]);
  });

  it('leave no count of few that their sums and the totals give away', () => {
    const size = fc.oneof(fc.constant(0), fc.nat(5), fc.nat(40));
    const group = fc.record({ proposed: size, rest: size });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (sizes) => {
        const given = sizes.map((one, i) => ({ part: { diagnosis: `d${i}` }, ...one }));
        const shown = groupsBy(shares(given), 'diagnosis');
        for (const way of ['proposed', 'rest'] as const) {
          const of = (key: string): number => given.find(({ part }) => part.diagnosis === key)![way];
          const sums = shown.flatMap(({ key, entries, proposed }) => {
            if (entries === null || proposed === null) return [];
            const count = Math.round(entries * proposed);
            return [{ of: [key], is: way === 'proposed' ? count : entries - count }];
          });
          const all = given.filter((one) => one.proposed + one.rest > 0).map(({ part }) => part.diagnosis);
          if (all.length === 0) continue;
          if (shown.length > 0) sums.push({ of: all, is: given.reduce((sum, one) => sum + one[way], 0) });
          for (const { key } of shown) {
            const few = of(key) > 0 && of(key) < K;
            if (few) expect(widthOf(narrow({ sums }, key))).toBeGreaterThanOrEqual(K);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give a sender that takes out its own nothing of the few of others, from several runs in a row', () => {
    const size = fc.oneof(fc.constant(0), fc.nat(8), fc.nat(40), fc.integer({ min: 40, max: 90 }));
    const plan = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 2, maxLength: 4 }),
        fc.array(plan, { minLength: 1, maxLength: 4 }),
        (sizes, plans) => {
          const keys = sizes.map((_, g) => `d${g}`);
          const share = (count: number, reader: number): number =>
            Math.floor(count / SENDERS.length) + (reader < count % SENDERS.length ? 1 : 0);
          const runs = plans.map((percents) =>
            sizes.map((many, g) => ({
              part: { diagnosis: keys[g] },
              proposed: Math.round((many * percents[g]) / 100),
              rest: many - Math.round((many * percents[g]) / 100),
            })),
          );
          const tables = runs.map((given) => groupsBy(shares(given), 'diagnosis'));
          for (let reader = 0; reader < SENDERS.length; reader++) {
            const others = (g: number): number => sizes[g] - share(sizes[g], reader);
            // The lists are the same in all runs, so what one table hides another may show.
            const sums = tables.flatMap((shown) =>
              shown.flatMap(({ key, entries }) =>
                entries === null
                  ? []
                  : [{ of: [key], is: entries - share(sizes[keys.indexOf(key)], reader) }],
              ),
            );
            if (tables.some((shown) => shown.length > 0))
              sums.push({ of: keys, is: keys.reduce((sum, _, g) => sum + others(g), 0) });
            keys.forEach((key, g) => {
              const few = others(g) > 0 && others(g) < K;
              if (few) expect([key, widthOf(narrow({ sums }, key)) >= K]).toEqual([key, true]);
            });
            // Of each run by itself, who has a place.
            runs.forEach((given, r) => {
              const placed = given.map((one) => one.proposed - share(one.proposed, reader));
              const told = tables[r].flatMap(({ key, entries, proposed }) => {
                if (entries === null || proposed === null) return [];
                const own = share(given[keys.indexOf(key)].proposed, reader);
                return [{ of: [key], is: Math.round(entries * proposed) - own }];
              });
              if (tables[r].length > 0)
                told.push({ of: keys, is: placed.reduce((sum, count) => sum + count, 0) });
              keys.forEach((key, g) => {
                const few = placed[g] > 0 && placed[g] < K;
                if (few) expect([r, key, widthOf(narrow({ sums: told }, key)) >= K]).toEqual([r, key, true]);
              });
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
