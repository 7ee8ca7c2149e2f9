import { byCodeUnit } from '../kernel/index.js';
import { countOf, readersOf, type Cell, type Reader } from './reader.js';

export interface GateOptions {
  /** Counts of 1 to k − 1 are sensitive; k ≥ 3. */
  readonly k: number;
  /** Keys from the first to be given up to the last. Must not depend on the counts; keys that are not in it go first. */
  readonly order: readonly string[];
  /** For a sensitive group, what to give up before the order is followed: where that loses least. */
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
 * Two things make this hold against readers who know this very code:
 *
 * - further groups are taken in a fixed order and not by size: the smallest would say that it lies between the
 *   small ones and the shown ones;
 * - whether there are enough depends only on what a reader sees anyway, the number of hidden groups n and their sum S:
 *   at least two groups, S ≥ 2k, and no S so close under n·(k − 1) that small groups could only be at their largest.
 *   Where each group is an organisation of its own, S ≥ 4k: that the others were satisfied says how large none of them is.
 *
 * The same answer goes to everybody: two readers who compare what they see have nothing more.
 * Tests enumerate small tables, and set up what each reader sees as equations of its own (test/support/disclosure).
 */
export function gate(cells: readonly Cell[], { k, order, partners = {} }: GateOptions): Gate {
  const readers = readersOf(cells);
  const ofFew = (cell: Cell): boolean => readers.some((one) => isSmall(one.rest(cell), k));
  const hidden = cells.filter(
    (cell) => cell.sensitive === true || ofFew(cell) || readers.some((one) => isOfOneOther(cell, one)),
  );
  const totalShown = !hidden.some(ofFew);
  if (hidden.length === 0) return { hidden: new Set(), totalShown: true };
  const [whole] = readers;
  const rank = new Map(order.map((key, i) => [key, i]));
  const rankOf = ({ key }: Cell): number => rank.get(key) ?? -1;
  const byOrder = cells
    .filter((cell) => !hidden.includes(cell) && whole.rest(cell) > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a.key, b.key));
  const near = hidden.flatMap(({ key }) => partners[key] ?? []);
  const first = byOrder
    .filter(({ key }) => near.includes(key))
    .sort((a, b) => near.indexOf(a.key) - near.indexOf(b.key));
  const others = [...first, ...byOrder.filter((cell) => !first.includes(cell))];
  while (!readers.every((one) => protects(hidden, one, k))) {
    const next = others.shift();
    if (next === undefined) return { hidden: new Set(cells.map(({ key }) => key)), totalShown };
    hidden.push(next);
  }
  return { hidden: new Set(hidden.map(({ key }) => key)), totalShown: true };
}

/** A reader that has a share in it would know what one other organisation has: no few people, but not its to know. */
const isOfOneOther = (cell: Cell, one: Reader): boolean =>
  cell.of === undefined && one.rest(cell) > 0 && one.share(cell) > 0 && !one.hasOthers(cell, OTHERS);

function protects(hidden: readonly Cell[], one: Reader, k: number): boolean {
  const open = hidden.filter(({ of }) => of === undefined || of !== one.organisation);
  const sum = open.reduce((total, cell) => total + one.rest(cell), 0);
  // All of it is the reader's own: nobody else is in it.
  if (one.organisation !== null && sum === 0) return true;
  const owned = one.organisation === null && open.some(({ of }) => of !== undefined);
  const room = open.length * (k - 1) - sum;
  return open.length >= 2 && sum >= (owned ? 4 : 2) * k && !(room >= 0 && room < k - 1);
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
