import fc from 'fast-check';
import { gate, isSmall, type Gate, type GateOptions } from './gate.js';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const options = (k: number, least: 2 | 3 = 2): GateOptions => ({ k, least, order: KEYS });
const apply = (counts: readonly number[], given: GateOptions): Gate =>
  gate(
    counts.map((count, i) => ({ key: KEYS[i], count, sensitive: isSmall(count, given.k) })),
    given,
  );
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Everything a reader is shown. */
const shown = (counts: readonly number[], { hidden, totalShown }: Gate): string =>
  `${counts.map((count, i) => (hidden.has(KEYS[i]) ? '?' : count)).join()}=${totalShown ? sum(counts) : '?'}`;

function* tables(groups: number, most: number): Generator<number[]> {
  const counts = new Array<number>(groups).fill(1);
  for (;;) {
    yield [...counts];
    let i = 0;
    while (i < groups && ++counts[i] > most) counts[i++] = 1;
    if (i === groups) return;
  }
}

/** For each answer of the gate, all tables that give it: what a reader who knows the code has to choose from. */
function worlds(groups: number, most: number, given: GateOptions): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const counts of tables(groups, most)) {
    const answer = apply(counts, given);
    if (answer.hidden.size === 0) continue;
    const key = shown(counts, answer);
    found.set(key, [...(found.get(key) ?? []), counts]);
  }
  return found;
}

describe('disclosure gate', () => {
  it('shows a table without small groups as it is', () => {
    expect(apply([10, 25, 300], options(10))).toEqual({ hidden: new Set(), totalShown: true });
  });

  it('hides a second group with a single small one, which its total would betray', () => {
    expect(apply([40, 25, 3], options(10))).toEqual({ hidden: new Set(['a', 'c']), totalShown: true });
  });

  it('hides three groups where one of them may be the reader', () => {
    expect(apply([40, 25, 3, 90], options(10, 3)).hidden).toEqual(new Set(['a', 'b', 'c']));
  });

  it('hides the total too when nothing else protects a small group', () => {
    expect(apply([4], options(10))).toEqual({ hidden: new Set(['a']), totalShown: false });
    expect(apply([4, 5], options(10)).totalShown).toBe(false);
  });

  it('is not fooled by small groups that together are as large as they can be', () => {
    // Nine and nine make eighteen in one way only.
    expect(apply([9, 9, 50], options(10)).hidden).toEqual(new Set(['a', 'b', 'c']));
  });

  it.each([
    [3, 2, 4, 9],
    [4, 2, 3, 14],
    [3, 3, 4, 12],
  ] as const)(
    'leaves every hidden count k − 1 possibilities, also to readers who know this code (k = %i, least %i)',
    (k, least, most, largest) => {
      let tried = 0;
      for (let groups = 1; groups <= most; groups++) {
        for (const [answer, possible] of worlds(groups, largest, options(k, least))) {
          const places = possible[0].map((_, i) => i).filter((i) => answer.split(/[,=]/)[i] === '?');
          const hiddenSum = sum(places.map((i) => possible[0][i]));
          // Beyond this sum the enumeration would miss tables with larger counts.
          if (!answer.endsWith('?') && hiddenSum > largest + places.length - 1) continue;
          for (const i of places) {
            tried++;
            const values = new Set(possible.map((counts) => counts[i]));
            expect([answer, i, values.size >= k - 1]).toEqual([answer, i, true]);
          }
        }
      }
      expect(tried).toBeGreaterThan(100);
    },
  );

  it('leaves no hidden count to be computed from a random table and its total', () => {
    const table = fc.array(fc.oneof(fc.nat(12), fc.nat(400)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom<2 | 3>(2, 3), (counts, least) => {
        const answer = apply(counts, options(10, least));
        const hidden = counts.filter((_, i) => answer.hidden.has(KEYS[i]) && counts[i] > 0);
        for (const [i, count] of counts.entries())
          if (isSmall(count, 10)) expect(answer.hidden.has(KEYS[i])).toBe(true);
        if (!answer.totalShown || hidden.length === 0) return;
        // Each hidden count lies between 1 and the hidden sum less one for each other.
        expect(sum(hidden) - (hidden.length - 1) - 1).toBeGreaterThanOrEqual(10);
        expect(hidden.length).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 2000 },
    );
  });
});
