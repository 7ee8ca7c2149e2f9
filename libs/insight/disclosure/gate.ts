import { byCodeUnit } from '../../kernel/index.js';

/** One group of a table: how many it counts, and whether that must stay hidden. */
export interface Cell {
  readonly key: string;
  /** Whole, ≥ 0. A group of 0 is no secret. */
  readonly count: number;
  readonly sensitive: boolean;
}

export interface GateOptions {
  /** Counts of 1 to k − 1 are sensitive; k ≥ 3. */
  readonly k: number;
  /** Fewest groups that hide each other: 2, or 3 where a reader may know one of them, being that group. */
  readonly least: 2 | 3;
  /** Keys from the first to be given up to the last. Must not depend on the counts; keys that are not in it go first. */
  readonly order: readonly string[];
}

export interface Gate {
  /** Groups that may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** False where no choice of groups protects the small ones while their total is known. */
  readonly totalShown: boolean;
}

/** A count that would single people out. */
export const isSmall = (count: number, k: number): boolean => count > 0 && count < k;

/**
 * Which groups of a table stay hidden when its total is shown (complementary suppression). A total betrays a single
 * hidden group, so further groups are given up until the hidden ones protect each other. Two things make this hold
 * against readers who know this very code:
 *
 * - further groups are taken in a fixed order and not by size: the smallest would say that it lies between the
 *   small ones and the shown ones;
 * - whether there are enough depends only on what a reader sees anyway, the number of hidden groups n and their sum S:
 *   at least `least` groups, S ≥ least·k, and no S so close under n·(k − 1) that small groups could only be at their
 *   largest.
 *
 * A test enumerates all small tables: every hidden count could be each of at least k − 1 values.
 */
export function gate(cells: readonly Cell[], { k, least, order }: GateOptions): Gate {
  const hidden = cells.filter(({ sensitive }) => sensitive);
  if (hidden.length === 0) return { hidden: new Set(), totalShown: true };
  const rank = new Map(order.map((key, i) => [key, i]));
  const rankOf = ({ key }: Cell): number => rank.get(key) ?? -1;
  const others = cells
    .filter(({ sensitive, count }) => !sensitive && count > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a.key, b.key));
  let sum = hidden.reduce((total, { count }) => total + count, 0);
  while (!protects(hidden.length, sum, k, least)) {
    const next = others.shift();
    if (next === undefined) return { hidden: new Set(cells.map(({ key }) => key)), totalShown: false };
    hidden.push(next);
    sum += next.count;
  }
  return { hidden: new Set(hidden.map(({ key }) => key)), totalShown: true };
}

function protects(groups: number, sum: number, k: number, least: number): boolean {
  const room = groups * (k - 1) - sum;
  return groups >= least && sum >= least * k && !(room >= 0 && room < k - 1);
}
