import fc from 'fast-check';
import { type Cell, countOf, gate, isSmall, type Gate, type GateOptions } from './index.js';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const PARTNERS = { a: ['c'], d: ['b'] };
const options = (k: number, partners?: GateOptions['partners']): GateOptions => ({
  k,
  order: KEYS,
  ...(partners && { partners }),
});
/** Groups of which nobody knows a part. */
const plain = (counts: readonly number[]): Cell[] =>
  counts.map((count, i) => ({ key: KEYS[i], parts: [{ knownTo: [], count }] }));
/** Groups that each are an organisation, which knows its own. */
const owned = (counts: readonly number[]): Cell[] =>
  counts.map((count, i) => ({ key: KEYS[i], of: KEYS[i], parts: [{ knownTo: [KEYS[i]], count }] }));
const shared = (...groups: readonly Record<string, number>[]): Cell[] =>
  groups.map((shares, i) => ({
    key: KEYS[i],
    parts: Object.entries(shares).map(([name, count]) => ({ knownTo: [name], count })),
  }));
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const keys = (text: string): Set<string> => new Set(text);

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

type Build = (counts: readonly number[]) => Cell[];

/** For each answer of the gate, all tables that give it: what a reader who knows the code has to choose from. */
function worlds(groups: number, most: number, build: Build, given: GateOptions): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const counts of tables(groups, most)) {
    const answer = gate(build(counts), given);
    if (answer.hidden.size === 0) continue;
    const key = shown(counts, answer);
    found.set(key, [...(found.get(key) ?? []), counts]);
  }
  return found;
}

/** Hidden groups of an answer; none where the enumeration would miss tables with larger counts. */
function hiddenIn(answer: string, possible: readonly number[][], largest: number): number[] {
  const hidden = possible[0].map((_, i) => i).filter((i) => answer.split(/[,=]/)[i] === '?');
  const total = sum(hidden.map((i) => possible[0][i]));
  return !answer.endsWith('?') && total > largest + hidden.length - 1 ? [] : hidden;
}

describe('disclosure gate', () => {
  it('shows a table without small groups as it is', () => {
    expect(gate(plain([10, 25, 300]), options(10))).toEqual({ hidden: new Set(), totalShown: true });
  });

  it('hides a second group with a single small one, which its total would betray', () => {
    expect(gate(plain([40, 25, 3]), options(10))).toEqual({ hidden: keys('ac'), totalShown: true });
  });

  it('gives up first what loses least with the small one', () => {
    expect(gate(plain([4, 25, 30]), options(10, PARTNERS)).hidden).toEqual(keys('ac'));
    expect(gate(plain([4, 25, 0]), options(10, PARTNERS)).hidden).toEqual(keys('ab'));
  });

  it('hides the total too when nothing else protects a small group', () => {
    expect(gate(plain([4]), options(10))).toEqual({ hidden: keys('a'), totalShown: false });
    expect(gate(plain([4, 5]), options(10)).totalShown).toBe(false);
  });

  it('is not fooled by small groups that together are as large as they can be', () => {
    // Nine and nine make eighteen in one way only.
    expect(gate(plain([9, 9, 50]), options(10)).hidden).toEqual(keys('abc'));
  });

  it('takes out what a reader knows: ten made up beside three are three', () => {
    // North pushes ten of its own into each group; what remains is 3, 60 and 50.
    const cells = shared(
      { north: 10, south: 1, east: 2 },
      { north: 10, south: 30, east: 30 },
      { north: 10, south: 20, east: 30 },
    );
    expect(gate(cells, options(10))).toEqual({ hidden: keys('ab'), totalShown: true });
  });

  it('counts what is hidden with a group without the reader’s own as well', () => {
    // Hidden with "a", all of "b" is north's: it would subtract that and have the three.
    const cells = shared({ north: 10, south: 1, east: 2 }, { north: 300 }, { south: 20, east: 30, west: 10 });
    expect(gate(cells, options(10)).hidden).toEqual(keys('abc'));
  });

  it('shows what no other is in, and hides what remains of a single other', () => {
    expect(gate(shared({ north: 40 }, { south: 20, east: 30, west: 10 }), options(10)).hidden.size).toBe(0);
    expect(gate(shared({ north: 40, south: 20 }, { south: 40 }), options(10)).hidden).toEqual(keys('ab'));
  });

  it('leaves an organisation that is one of the hidden ones two others that hide each other', () => {
    expect(gate(owned([40, 25, 3, 90]), options(10)).hidden).toEqual(keys('abc'));
    // Without its own 40, "a" would have 7 of "b" and "c" together.
    expect(gate(owned([40, 4, 3, 90]), options(10)).hidden).toEqual(keys('abcd'));
  });

  it.each([
    [3, 3, 9, plain, undefined],
    [4, 3, 14, plain, undefined],
    [3, 4, 9, plain, PARTNERS],
    [3, 4, 13, owned, undefined],
  ] as const)(
    'leaves every hidden count k − 1 possibilities, also to readers who know this code (k = %i, up to %i groups)',
    (k, most, largest, build, partners) => {
      let tried = 0;
      for (let groups = 1; groups <= most; groups++) {
        for (const [answer, possible] of worlds(groups, largest, build, options(k, partners))) {
          for (const i of hiddenIn(answer, possible, largest)) {
            tried++;
            const values = new Set(possible.map((counts) => counts[i]));
            expect([answer, i, values.size >= k - 1]).toEqual([answer, i, true]);
          }
        }
      }
      expect(tried).toBeGreaterThan(15);
    },
  );

  it('leaves no hidden count to be computed from a random table and its total', () => {
    const table = fc.array(fc.oneof(fc.nat(12), fc.nat(400)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (counts) => {
        const cells = plain(counts);
        const answer = gate(cells, options(10, PARTNERS));
        const hidden = cells.filter(({ key }) => answer.hidden.has(key)).map(countOf);
        for (const cell of cells) if (isSmall(countOf(cell), 10)) expect(answer.hidden).toContain(cell.key);
        const some = hidden.filter((count) => count > 0);
        if (!answer.totalShown || some.length === 0) return;
        // Each hidden count lies between 1 and the hidden sum less one for each other.
        expect(sum(some) - (some.length - 1) - 1).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 2000 },
    );
  });
});
