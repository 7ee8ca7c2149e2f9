import { type RunPart } from '../figures/index.js';
import { toldCounts, toldFlows } from './told-counts.js';

const K = 10;

describe('how many proposals a change touches', () => {
  it('is counted in whole ks, none and few alike', () => {
    expect(toldCounts(143, { added: 17, removed: 3, moved: 24 }, K)).toEqual({
      added: 10,
      removed: 0,
      moved: 20,
    });
    expect(toldCounts(143, { added: 0, removed: 0, moved: 0 }, K)).toEqual(
      toldCounts(143, { added: 9, removed: 9, moved: 9 }, K),
    );
  });

  it('leaves each number k values beside the exact number of proposals of the run, whatever changed', () => {
    for (const before of [10, 11, 19, 20, 25, 39]) {
      const alike = new Map<string, { removed: Set<number>; moved: Set<number>; more: Set<number> }>();
      for (let removed = 0; removed <= before; removed++)
        for (let moved = 0; moved + removed <= before; moved++)
          for (let added = 0; added < 30; added++) {
            const key = JSON.stringify(toldCounts(before, { added, removed, moved }, K));
            const worlds = alike.get(key) ?? { removed: new Set(), moved: new Set(), more: new Set() };
            alike.set(key, worlds);
            worlds.removed.add(removed);
            worlds.moved.add(moved);
            worlds.more.add(added - removed);
          }
      for (const [key, { removed, moved, more }] of alike)
        expect({ before, key, few: [removed, moved, more].some(({ size }) => size < K) }).toEqual({
          before,
          key,
          few: false,
        });
    }
  });
});

describe('what goes from and to each provider', () => {
  const part = (from: string, to: string | null, count: number): RunPart => ({
    ...{ from, to, count, population: 'adults' as const },
    outcome: to === null ? 'not-sooner' : 'proposed',
  });

  it('is in the nearest whole k, and hidden with others where a row is of few', () => {
    const before = [part('P1', 'P4', 44), part('P2', 'P4', 38), part('P3', 'P4', 3), part('P3', null, 90)];
    const [first, second, third, fourth] = toldFlows(before, before, K);
    expect(third).toEqual({
      provider: 'P3',
      out: { before: null, after: null },
      in: { before: 0, after: 0 },
    });
    expect([first, second].filter(({ out }) => out.before === null).length).toBeGreaterThan(0);
    expect(fourth.in).toEqual({ before: 90, after: 90 });
  });
});
