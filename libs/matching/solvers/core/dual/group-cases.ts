import { type Instance } from '../../../instance/index.js';
import { type AssumedWeeks } from '../certificate.js';
import { type FirstOrder } from './first-order.js';
import { type Fractions } from './fractions.js';
import { Rows } from './rows.js';

/** What may be assumed of group weeks, and what the relaxation says then. Immutable. */
export interface GroupCase extends AssumedWeeks {
  /** Best prices found; that of a week that has started is negative where its minimum is what holds it. */
  readonly price: Float64Array;
  /** Their dual value: no plan of this case is worth more, but for what floating point rounds. */
  readonly dual: number;
  /** Where the first-order method stands. */
  readonly standing: { readonly price: Float64Array; readonly fractions: Fractions };
  /** How many take part in each cell. */
  readonly used: Float64Array;
  /** How often steps were added without a decision. */
  readonly polished: number;
}

/**
 * Branch and bound on group weeks by first-order steps (Land and Doig 1960): a case goes on from where the one that it
 * was split off stood, so it costs a few dozen steps and not a linear programme. `leaves` leave no plan out, at any time.
 */
export class GroupCases {
  leaves: readonly GroupCase[];
  /** First-order steps spent. */
  steps = 0;
  private readonly groupWeeks: readonly number[];
  private readonly pinned: ReadonlySet<number>;

  /** @param dual has been run to the end on the instance: its prices are those of the first case */
  constructor(
    private readonly instance: Instance,
    private readonly dual: FirstOrder,
  ) {
    const { cells, cellMin, cellSlots, pinnedCell } = instance;
    this.groupWeeks = Array.from({ length: cells }, (_, c) => c).filter(
      (c) => cellMin[c] > 0 && cellSlots[c] >= cellMin[c],
    );
    this.pinned = new Set([...pinnedCell].filter((c) => c >= 0));
    this.leaves = [this.caseOf({ started: [], closed: [] }, Infinity, 0)];
  }

  /** The leaf that the bound hangs on. */
  get highest(): GroupCase {
    return this.leaves.reduce((top, leaf) => (leaf.dual > top.dual ? leaf : top));
  }

  /** The leaf that most has been decided in, of those the highest. */
  get deepest(): GroupCase {
    const depth = ({ started, closed }: GroupCase): number => started.length + closed.length;
    return this.leaves.reduce((top, leaf) =>
      depth(leaf) - depth(top) > 0 || (depth(leaf) === depth(top) && leaf.dual > top.dual) ? leaf : top,
    );
  }

  /** The group week that the relaxation is least sure about; −1 where it decides all of them. */
  undecided({ started, closed, used }: GroupCase): number {
    const decided = new Set([...started, ...closed]);
    let most = SURE;
    let found = -1;
    for (const c of this.groupWeeks) {
      const doubt = Math.min(used[c], this.instance.cellMin[c] - used[c]);
      if (doubt > most && !decided.has(c)) [most, found] = [doubt, c];
    }
    return found;
  }

  /** A case by whether a group week starts. One that pins have started is not closed. */
  split(leaf: GroupCase, c: number, steps: number): void {
    const { started, closed } = leaf;
    this.replace(leaf, [
      this.solved(leaf, { started: [...started, c], closed }, steps),
      ...(this.pinned.has(c) ? [] : [this.solved(leaf, { started, closed: [...closed, c] }, steps)]),
    ]);
  }

  /** Further steps on a case as it is. */
  polish(leaf: GroupCase, steps: number): GroupCase {
    const next = this.solved(leaf, leaf, steps, leaf.polished + 1);
    this.replace(leaf, [next]);
    return next;
  }

  /** What a case says of every group week: the ones that it leaves open go to whichever is nearer. */
  decisionsOf({ started, closed, used }: GroupCase): AssumedWeeks {
    const { cellMin } = this.instance;
    const decided = new Set([...started, ...closed]);
    const open = this.groupWeeks.filter((c) => !decided.has(c));
    const starts = (c: number): boolean => this.pinned.has(c) || 2 * used[c] >= cellMin[c];
    return {
      started: [...started, ...open.filter(starts)],
      closed: [...closed, ...open.filter((c) => !starts(c))],
    };
  }

  private replace(leaf: GroupCase, by: readonly GroupCase[]): void {
    this.leaves = this.leaves.flatMap((one) => (one === leaf ? by : [one]));
  }

  private solved(parent: GroupCase, weeks: AssumedWeeks, steps: number, polished = 0): GroupCase {
    const { dual, instance } = this;
    dual.startFrom(parent.standing.price, parent.standing.fractions);
    dual.continueWith(instance, rowsOf(instance, weeks));
    dual.run(steps, () => false);
    this.steps += steps;
    const next = this.caseOf(weeks, parent.dual, polished);
    // The parent's prices hold here too.
    return next.dual < parent.dual ? next : { ...next, price: parent.price, dual: parent.dual };
  }

  private caseOf({ started, closed }: AssumedWeeks, most: number, polished: number): GroupCase {
    const { dual, instance } = this;
    const standing = dual.standing();
    const used = new Float64Array(instance.cells);
    const { cell, weight, length } = standing.fractions;
    for (let x = 0; x < length; x++) used[cell[x]] += weight[x];
    const price = dual.bestPrice.slice();
    return { started, closed, price, dual: Math.min(most, dual.bestDual), standing, used, polished };
  }
}

/** Nearer to nobody or to the minimum than this is decided, in clients. */
const SURE = 0.05;

function rowsOf(instance: Instance, { started, closed }: AssumedWeeks): Rows {
  const rows = new Rows(instance);
  const { cellMin, cellSlots } = instance;
  // Pinned entries have been taken off the slots.
  for (const c of started) rows.least[c] = Math.max(0, cellMin[c] - (cellSlots[c] - rows.limit[c]));
  for (const c of closed) rows.limit[c] = 0;
  return rows;
}
