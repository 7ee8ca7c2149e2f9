import { byCodeUnit } from '../kernel/index.js';
import { countOf, readersOf, type Cell, type Reader } from './reader.js';

export interface GateOptions {
  /** Counts of 1 to k − 1 are sensitive; k ≥ 3. */
  readonly k: number;
  /** What one of a group says, where it is more than 1: whole, the same for every table, so that it says nothing of this one. */
  readonly weights?: Readonly<Record<string, number>>;
  /** For a sensitive group, what to give up before the smallest: where that loses least. Must not depend on the counts. */
  readonly partners?: Readonly<Record<string, readonly string[]>>;
}

export interface Gate {
  /** Groups that may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** False where no choice of groups protects those of few while their total is known. */
  readonly totalShown: boolean;
}

/** A count that would single people out. */
export const isSmall = (count: number, k: number): boolean => count > 0 && count < k;

/** Fewest organisations that make up what remains when a reader takes out its own: the rest of one would be known whole. */
const OTHERS = 2;

/**
 * Which groups of a table stay hidden when its total is shown (complementary suppression). A total betrays a single
 * hidden group, so further groups are given up until the hidden ones protect each other; for every reader alike, each of
 * which takes out of every count what it knows itself. Entries that an organisation made up are its own as well: they
 * are taken out with the rest, and lift no count over k.
 *
 * Least is lost where the smallest go. Every choice by size tells readers who know this very code something: the smallest
 * itself would say that it lies between the small ones and the shown ones. So that:
 *
 * - sizes count by class alone, each twice as wide as the one before (k to 2k − 1, 2k to 4k − 1, …), and within a class
 *   the keys decide, which everybody knows. What goes is less than twice as large as one that is shown;
 * - whoever hides a group hides all before it. One before it that is shown would say why it did not do: that with it the
 *   hidden ones would have been too few. Of all such choices the first that protects is taken, the one that loses least;
 * - what is shown tells of what class a hidden group is at most. With that bound every hidden number still has k values
 *   for every organisation, and for whoever has no share one that may be small may be as small as 1, or the next goes too;
 * - besides, whether there are enough depends only on what a reader sees anyway, the number of hidden groups n and their
 *   sum S: at least two groups, S ≥ 2k, and no S so close under n·(k − 1) that small groups could only be at their largest.
 *   Where each group is an organisation of its own, S ≥ 4k: that the others were satisfied says how large none of them is.
 *
 * The same answer goes to everybody: two readers who compare what they see have nothing more.
 * Tests enumerate small tables, and set up what each reader sees as equations of its own (test/support/disclosure).
 */
export function gate(cells: readonly Cell[], { k, weights = {}, partners = {} }: GateOptions): Gate {
  const readers = readersOf(cells);
  const ofFew = (cell: Cell): boolean => readers.some((one) => isSmall(one.rest(cell), k));
  const hidden = cells.filter(
    (cell) => cell.sensitive === true || ofFew(cell) || readers.some((one) => isOfOneOther(cell, one)),
  );
  const totalShown = !hidden.some(ofFew);
  if (hidden.length === 0) return { hidden: new Set(), totalShown: true };
  const size = sizesOf(cells, { k, weights });
  const bySize = cells.filter((cell) => !hidden.includes(cell) && countOf(cell) > 0).sort(size.compare);
  const near = hidden.flatMap(({ key }) => partners[key] ?? []);
  const first = bySize
    .filter(({ key }) => near.includes(key))
    .sort((a, b) => near.indexOf(a.key) - near.indexOf(b.key));
  const others = [...first, ...bySize.filter((cell) => !first.includes(cell))];
  // It may be hidden for the sake of one that is, whatever its size.
  const isPartner = ({ key }: Cell): boolean => hidden.some((one) => partners[one.key]?.includes(key));
  for (;;) {
    const bounds = new Map(
      hidden.map((cell) => [cell, isPartner(cell) ? Infinity : size.mostBeside(cell, others)]),
    );
    if (readers.every((one) => protects(hidden, { one, k, bounds }))) break;
    const next = others.shift();
    if (next === undefined) return { hidden: new Set(cells.map(({ key }) => key)), totalShown };
    hidden.push(next);
  }
  return { hidden: new Set(hidden.map(({ key }) => key)), totalShown: true };
}

/** How groups of a table compare in size. */
interface Sizes {
  /** What goes first: of a smaller class, or with the lower key. */
  compare(a: Cell, b: Cell): number;
  /** What a hidden group counts at most if those shown did not go before it; Infinity where it went for another reason. */
  mostBeside(cell: Cell, shown: readonly Cell[]): number;
}

function sizesOf(cells: readonly Cell[], { k, weights = {} }: GateOptions): Sizes {
  const weightOf = ({ key }: Cell): number => weights[key] ?? 1;
  const classOf = (cell: Cell): number =>
    Math.max(0, Math.floor(Math.log2((weightOf(cell) * countOf(cell)) / k)));
  const classes = new Map(cells.map((cell) => [cell, classOf(cell)]));
  const known = (cell: Cell): number => classes.get(cell) ?? classOf(cell);
  return {
    compare: (a, b) => known(a) - known(b) || byCodeUnit(a.key, b.key),
    mostBeside: (cell, shown) => {
      const highest = Math.min(
        ...shown.map((one) => (byCodeUnit(cell.key, one.key) < 0 ? known(one) : known(one) - 1)),
      );
      if (highest === Infinity || cell.sensitive === true || known(cell) > highest) return Infinity;
      return Math.floor((k * 2 ** (highest + 1) - 1) / weightOf(cell));
    },
  };
}

/** A reader that has a share in it would know what one other organisation has: no few people, but not its to know. */
const isOfOneOther = (cell: Cell, one: Reader): boolean =>
  cell.of === undefined && one.rest(cell) > 0 && one.share(cell) > 0 && !one.hasOthers(cell, OTHERS);

interface Reading {
  readonly one: Reader;
  readonly k: number;
  /** What each hidden group counts at most, as the choice by size tells. */
  readonly bounds: ReadonlyMap<Cell, number>;
}

function protects(hidden: readonly Cell[], { one, k, bounds }: Reading): boolean {
  const open = hidden.filter(({ of }) => of === undefined || of !== one.organisation);
  const sum = open.reduce((total, cell) => total + one.rest(cell), 0);
  // All of it is the reader's own: nobody else is in it.
  if (one.organisation !== null && sum === 0) return true;
  const owned = one.organisation === null && open.some(({ of }) => of !== undefined);
  const slack = open.length * (k - 1) - sum;
  const enough = (owned ? 4 : 2) * k;
  if (open.length < 2 || sum < enough || (slack >= 0 && slack < k - 1)) return false;
  const least = one.organisation === null ? 1 : 0;
  const mosts = open.map((cell) => (bounds.get(cell) ?? Infinity) - one.share(cell));
  const endless = mosts.filter((most) => most === Infinity).length;
  const finite = mosts.reduce((total, most) => total + (most === Infinity ? 0 : most), 0);
  return mosts.every((most) => {
    const othersHold =
      endless > (most === Infinity ? 1 : 0) ? Infinity : finite - (most === Infinity ? 0 : most);
    const low = Math.max(least, sum - othersHold);
    const high = Math.min(most, sum - (open.length - 1) * least);
    // It may have been the last to go, as the others were not enough: then it is larger than what they fell short of.
    const lastFrom = sum - enough + 1;
    const tight = open.length > 2 && most >= lastFrom && most < lastFrom + k - 1;
    return high - low + 1 >= k && (one.organisation !== null || ((low === least || low >= k) && !tight));
  });
}

/**
 * The sum of some groups of a table behind the gate; null where it would say more than the shown ones and the total do:
 * none of the hidden groups is in it, or all of them are.
 */
export function shownSum(
  cells: readonly Cell[],
  { hidden, totalShown }: Gate,
  keys: readonly string[],
): number | null {
  const inside = keys.filter((key) => hidden.has(key)).length;
  if (!totalShown || (inside > 0 && inside < hidden.size)) return null;
  return cells.filter(({ key }) => keys.includes(key)).reduce((sum, cell) => sum + countOf(cell), 0);
}
