import fc from 'fast-check';
import { type Cell, countOf, gate, isSmall, type Gate, type GateOptions } from './index.js';

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const PARTNERS = { a: ['c'], d: ['b'] };
const options = (k: number, partners?: GateOptions['partners']): GateOptions => ({
  k,
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
function worlds(
  groups: number,
  most: number,
  build: Build,
  given: GateOptions,
  gated = gate,
): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const counts of tables(groups, most)) {
    const answer = gated(build(counts), given);
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

/** What a first attempt would be: the small ones with the smallest others, until together they are 2k. */
function smallestFirst(cells: readonly Cell[], { k }: GateOptions): Gate {
  const few = cells.filter((cell) => isSmall(countOf(cell), k));
  const others = cells.filter((cell) => countOf(cell) >= k).sort((a, b) => countOf(a) - countOf(b));
  if (few.length === 0) return { hidden: new Set(), totalShown: true };
  const total = (): number => sum(few.map(countOf));
  while ((few.length < 2 || total() < 2 * k) && others.length > 0) few.push(others.shift()!);
  const enough = few.length > 1 && total() >= 2 * k;
  return { hidden: new Set((enough ? few : cells).map(({ key }) => key)), totalShown: enough };
}

/** Least that has to go with the small ones for their sum to say nothing, whatever the choice itself may tell. */
function leastLoss(counts: readonly number[], k: number): number {
  let least = Infinity;
  for (let choice = 0; choice < 2 ** counts.length; choice++) {
    const chosen = counts.filter((_, i) => (choice >> i) % 2 === 1);
    if (counts.some((count, i) => isSmall(count, k) && (choice >> i) % 2 === 0)) continue;
    const slack = chosen.length * (k - 1) - sum(chosen);
    if (chosen.length > 1 && sum(chosen) >= 2 * k && !(slack >= 0 && slack < k - 1))
      least = Math.min(least, sum(chosen));
  }
  return least;
}

describe('disclosure gate', () => {
  it('shows a table without small groups as it is', () => {
    expect(gate(plain([10, 25, 300]), options(10))).toEqual({ hidden: new Set(), totalShown: true });
  });

  it('hides a second group with a single small one, which its total would betray: the smallest that is enough', () => {
    expect(gate(plain([40, 25, 3]), options(10))).toEqual({ hidden: keys('bc'), totalShown: true });
    expect(gate(plain([900, 3, 60, 25]), options(10)).hidden).toEqual(keys('bd'));
  });

  it('tells sizes apart by class alone, or the smallest would say that it lies below the others', () => {
    // Of 41 and 40 the key decides: from "b" and its sum of 43, "c" being 41 would leave of "a" 2 to 9.
    expect(gate(plain([3, 41, 40, 300]), options(10)).hidden).toEqual(keys('ab'));
    // At the very edge of a class, 79 of 40 to 79, even that says too much: "a" would be 3 at least.
    expect(gate(plain([3, 79, 78, 300]), options(10)).hidden).toEqual(keys('abc'));
  });

  it('gives up the largest only where all the others are not enough', () => {
    expect(gate(plain([3, 4, 900]), options(10)).hidden).toEqual(keys('abc'));
    expect(gate(plain([3, 21, 900]), options(10)).hidden).toEqual(keys('ab'));
  });

  it('weighs what says more', () => {
    const weights = { b: 10 };
    expect(gate(plain([3, 25, 60, 300]), { k: 10 }).hidden).toEqual(keys('ab'));
    expect(gate(plain([3, 25, 60, 300]), { k: 10, weights }).hidden).toEqual(keys('ac'));
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
    // North pushes ten of its own into each group; what remains is 3, 45 and 50.
    const cells = shared(
      { north: 10, south: 1, east: 2 },
      { north: 10, south: 20, east: 25 },
      { north: 10, south: 20, east: 30 },
    );
    expect(gate(cells, options(10))).toEqual({ hidden: keys('ab'), totalShown: true });
  });

  it('counts what is hidden with a group without the reader’s own as well', () => {
    // Hidden with "a", all of "b" is north's: it would subtract that and have the three.
    const cells = shared({ north: 10, south: 1, east: 2 }, { north: 30 }, { south: 80, east: 90, west: 99 });
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

  it('would leave fewer if it took the smallest by their exact size (so that the proof above can fail)', () => {
    const disclosed = [...worlds(3, 14, plain, options(4), smallestFirst)].filter(([answer, possible]) =>
      hiddenIn(answer, possible, 14).some((i) => new Set(possible.map((counts) => counts[i])).size < 3),
    );
    expect(disclosed.length).toBeGreaterThan(5);
  });

  it('loses hardly more than the least that would do, and the largest group only where it has to', () => {
    const size = fc.oneof(
      { arbitrary: fc.integer({ min: 1, max: 9 }), weight: 1 },
      { arbitrary: fc.integer({ min: 10, max: 600 }), weight: 4 },
    );
    const lost: number[] = [];
    let largest = 0;
    for (const counts of fc.sample(fc.array(size, { minLength: 8, maxLength: 8 }), {
      numRuns: 400,
      seed: 3,
    })) {
      const cells = counts.map((count, i) => ({ key: `g${i}`, parts: [{ knownTo: [], count }] }));
      const { hidden } = gate(cells, { k: 10 });
      if (hidden.size === 0) continue;
      lost.push(sum(cells.filter(({ key }) => hidden.has(key)).map(countOf)) / leastLoss(counts, 10));
      if (hidden.has(`g${counts.indexOf(Math.max(...counts))}`)) largest++;
    }
    lost.sort((a, b) => a - b);
    expect([
      lost.length > 200,
      lost[Math.floor(lost.length / 2)]! < 1.3,
      largest / lost.length < 0.02,
    ]).toEqual([true, true, true]);
  });

  it('answers for a table of 400 groups and 120 organisations in less than 200 ms of computing', () => {
    const cells = Array.from({ length: 400 }, (_, i) => ({
      key: `g${String(i).padStart(3, '0')}`,
      parts: Array.from({ length: 120 }, (__, j) => ({
        knownTo: [`p${j}`],
        count: i % 7 === 0 ? Number(j < 4) : (i * 31 + j * 17) % 97 < 30 ? 1 + ((i + j) % 4) : 0,
      })).filter(({ count }) => count > 0),
    }));
    gate(cells.slice(0, 40), { k: 10 });
    const before = process.cpuUsage();
    expect(gate(cells, { k: 10 }).hidden.size).toBeGreaterThan(10);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(200);
  });

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
