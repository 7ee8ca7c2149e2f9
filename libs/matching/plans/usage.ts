import { CONSTRAINTS, EXPLAINED, type ConstraintName } from '../constraints/constraints.js';
import { type Problem } from '../problem/problem.js';
import { type Amounts, LimitTable } from './limit-table.js';
import { type Plan } from './plan.js';

/** A constraint that keeps one more entry out of a place, and how much more of its limit would be needed. */
export interface Block {
  readonly constraint: ConstraintName;
  /** Number of the limit in the table; of a group that is not full enough that of its slots. */
  readonly limit: number;
  readonly by: number;
}

const RANK: ReadonlyMap<string, number> = new Map(EXPLAINED.map(({ name }, at) => [name, at]));
const GROUPS = CONSTRAINTS.flatMap(({ name, least }) =>
  least ? [{ name: name as ConstraintName, least }] : [],
);

/** How much of every limit a plan uses. Answers what one entry more, fewer or another would break, without moving anybody. */
export class Usage {
  readonly table: LimitTable;
  private readonly used: Float64Array;
  private readonly problem: Problem;
  private readonly nameOf: readonly ConstraintName[];

  /** @param slots that count, per programme × weeks + week */
  constructor(
    { problem, placements }: Plan,
    private readonly slots: Int32Array,
  ) {
    this.problem = problem;
    this.table = new LimitTable(problem);
    this.used = new Float64Array(this.table.count);
    this.nameOf = this.table.families.flatMap(({ constraint, start, end }) =>
      new Array<ConstraintName>(end - start).fill(constraint.name as ConstraintName),
    );
    for (const { entry, programme, week } of placements) {
      this.take(this.table.entries.get(entry.id) ?? 0, this.table.programmes.get(programme.id) ?? 0, week);
    }
  }

  /** Entry i takes a place at programme j in week t. */
  take(i: number, j: number, t: number): void {
    this.add(i, j, t, 1);
  }

  /** Entry i leaves that place again. */
  leave(i: number, j: number, t: number): void {
    this.add(i, j, t, -1);
  }

  private add(i: number, j: number, t: number, by: 1 | -1): void {
    this.used[j * this.problem.weeks + t] += by;
    this.each(i, j, t, (limit, amount) => (this.used[limit] += by * amount));
  }

  /** Everything that a placement uses, slots apart. */
  private each(i: number, j: number, t: number, found: (limit: number, amount: number) => void): void {
    this.eachOf(this.table.bySender, this.table.senderOf[i], found);
    this.eachOf(this.table.byReceiver, this.receiving(i, j), found);
    const { bySenderSlot } = this.table;
    if (bySenderSlot) this.eachOf(bySenderSlot, this.senderSlot(i, j, t), found);
  }

  private eachOf(
    { start, limit, amount }: Amounts,
    item: number,
    found: (limit: number, amount: number) => void,
  ): void {
    for (let x = start[item]; x < start[item + 1]; x++) found(limit[x], amount[x]);
  }

  private receiving(i: number, j: number): number {
    return this.table.kindOf[i] * this.problem.providers.length + this.table.providerOf[j];
  }

  private senderSlot(i: number, j: number, t: number): number {
    return (j * this.problem.weeks + t) * this.problem.providers.length + this.table.senderOf[i];
  }

  /** What is left of a limit. */
  left(limit: number): number {
    return this.table.most[limit] - this.used[limit];
  }

  /** Free slots of programme j in week t. */
  free(j: number, t: number, slots = this.slots[j * this.problem.weeks + t]): number {
    return slots - this.used[j * this.problem.weeks + t];
  }

  /**
   * Everything that keeps entry i out of programme j in week t, in the order in which explanations name it; empty when
   * there is room.
   * @param slots to reckon with instead of those that count now
   */
  blocks(i: number, j: number, t: number, slots?: number): Block[] {
    const { table, used, problem } = this;
    const cell = j * problem.weeks + t;
    const blocks: Block[] = [];
    if (this.free(j, t, slots) < 1) blocks.push({ constraint: this.nameOf[cell], limit: cell, by: 1 });
    for (const { name, least } of GROUPS) {
      const short = least(problem.programmes[j], t) - used[cell] - 1;
      if (short > 0) blocks.push({ constraint: name, limit: cell, by: short });
    }
    const check = (limit: number, amount: number): void => {
      const over = used[limit] + amount - table.most[limit];
      if (over > 0) blocks.push({ constraint: this.nameOf[limit], limit, by: this.missing(limit, over) });
    };
    // What an entry gives back to its sender never keeps it out.
    this.eachOf(table.bySender, table.senderOf[i], (limit, amount) => amount > 0 && check(limit, amount));
    this.eachOf(table.byReceiver, this.receiving(i, j), check);
    if (table.bySenderSlot) this.eachOf(table.bySenderSlot, this.senderSlot(i, j, t), check);
    return blocks.length > 1
      ? blocks.sort((a, b) => (RANK.get(a.constraint) ?? 0) - (RANK.get(b.constraint) ?? 0))
      : blocks;
  }

  /** What keeps entry i from going anywhere at all, in that order: limits of its own provider and of the region. */
  blocksAnywhere(i: number): Block[] {
    const { table, used } = this;
    const blocks: Block[] = [];
    const check = (limit: number, amount: number): void => {
      const over = used[limit] + amount - table.most[limit];
      if (amount > 0 && over > 0)
        blocks.push({ constraint: this.nameOf[limit], limit, by: this.missing(limit, over) });
    };
    this.eachOf(table.bySender, table.senderOf[i], check);
    // A limit of nobody in particular holds for every receiver alike.
    const anybody = table.kindOf[i] * this.problem.providers.length;
    this.eachOf(table.byReceiver, anybody, (limit, amount) => {
      if (Object.keys(table.keys[limit]).length === 0) check(limit, amount);
    });
    return blocks;
  }

  /** More of the limit that is needed; where placements ease it, how many of those. */
  private missing(limit: number, over: number): number {
    const relief = this.table.relief[limit];
    if (Number.isNaN(relief)) return over;
    return relief === 0 ? 1 : Math.ceil(over / relief);
  }

  /** Whether a group or a limit that this entry eases falls short at programme j in week t, which entry i has left. */
  needs(i: number, j: number, t: number): boolean {
    const { table, used, problem } = this;
    const left = used[j * problem.weeks + t];
    if (left > 0 && GROUPS.some(({ least }) => left < least(problem.programmes[j], t))) return true;
    let short = false;
    this.eachOf(table.byReceiver, this.receiving(i, j), (limit, amount) => {
      if (amount < 0 && used[limit] > table.most[limit]) short = true;
    });
    return short;
  }

  /** Whether a plan that keeps every rule would still do so with entry i in the place that entry m has. */
  allowsSwap(i: number, m: number, j: number, t: number): boolean {
    const change = new Map<number, number>();
    this.each(m, j, t, (limit, amount) => change.set(limit, (change.get(limit) ?? 0) - amount));
    this.each(i, j, t, (limit, amount) => change.set(limit, (change.get(limit) ?? 0) + amount));
    for (const [limit, by] of change)
      if (by > 0 && this.used[limit] + by > this.table.most[limit]) return false;
    return true;
  }
}
