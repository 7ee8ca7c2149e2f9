import { type Instance } from '../../../instance/index.js';
import { type Candidates } from './candidates.js';
import { type Plan } from './plan.js';

/**
 * Improvement by ejection chains (Glover 1996), steered by reduced values as Lin and Kernighan steer theirs by gains:
 * an entry takes a place, whoever must give way for the plan to be valid again takes another, and so on until a place
 * is free or the last one stays out. A branch is given up as soon as its reduced values can't lead to a better plan.
 * Prices near the optimum make nearly all wrong turns visible at the first step.
 */
export class Chains {
  private readonly inChain: Uint8Array;
  /** Sum of the values when the chain began. */
  private goal = 0;
  /** Reduced value of the plan, relative to the beginning of the chain. */
  private worth = 0;
  private steps = 0;
  private readonly cellsOf: Int32Array[];
  private readonly entriesOf: Int32Array[];

  constructor(
    private readonly instance: Instance,
    private readonly plan: Plan,
    private readonly candidates: Candidates,
    /** How many branches are tried at each depth; its length is the greatest depth. */
    private readonly breadth: readonly number[],
    /** Largest gain that unused priced places can add to the reduced values. */
    private readonly bonus: number,
  ) {
    this.inChain = new Uint8Array(instance.n);
    this.cellsOf = grouped(instance.providers, instance.cells, (c) => plan.providerAt(c));
    this.entriesOf = grouped(instance.providers, instance.n, (i) => instance.sender[i]);
  }

  /** Looks for a better plan that begins with entry i moving; true where one was found (and kept). */
  improve(i: number): boolean {
    const { plan, candidates } = this;
    if (this.instance.pinnedCell[i] !== -1 || candidates.count[i] === 0) return false;
    this.goal = plan.value;
    this.worth = 0;
    this.steps = 0;
    const mark = plan.mark();
    const from = plan.cellOf[i];
    if (from >= 0) this.take(i);
    this.inChain[i] = 1;
    const found = this.settle(i, from, 0);
    this.inChain[i] = 0;
    if (found) plan.commit();
    else plan.undo(mark);
    return found;
  }

  private take(i: number): void {
    const { plan, candidates } = this;
    const cell = plan.cellOf[i];
    const before = plan.value;
    plan.remove(i);
    this.worth += plan.value - before + candidates.cost(i, cell);
  }

  private put(i: number, pair: number, cell: number): void {
    const { plan, candidates } = this;
    const before = plan.value;
    plan.place(i, pair, cell);
    this.worth += plan.value - before - candidates.cost(i, cell);
  }

  /** Finds a place for entry i, which has none; the rest of the plan is as the chain left it. */
  private settle(i: number, home: number, depth: number): boolean {
    const { plan, candidates } = this;
    const { count, pair, cell, width, reduced } = candidates;
    let tried = 0;
    for (let a = width * i, end = a + count[i]; a < end; a++) {
      if (this.worth + reduced[a] + this.bonus <= 1e-6) return false;
      if (tried === this.breadth[depth] || this.steps > STEPS) return false;
      if (cell[a] === home || plan.used[cell[a]] > this.instance.cellSlots[cell[a]]) continue;
      const mark = plan.mark();
      const worth = this.worth;
      this.put(i, pair[a], cell[a]);
      this.steps++;
      tried++;
      if (plan.broken === 0 ? plan.value > this.goal : this.eject(i, cell[a], depth)) return true;
      plan.undo(mark);
      this.worth = worth;
    }
    return false;
  }

  /** Someone gives way to entry i in cell c, so that the plan is valid again. */
  private eject(i: number, c: number, depth: number): boolean {
    const { plan, candidates } = this;
    if (plan.broken > 3) return false;
    const options: { g: number; home: number; key: number }[] = [];
    this.forEachInTheWay(i, c, (g) => {
      if (this.inChain[g] === 1 || this.instance.pinnedCell[g] >= 0) return;
      const mark = plan.mark();
      const worth = this.worth;
      const home = plan.cellOf[g];
      this.take(g);
      this.steps++;
      if (plan.broken === 0) options.push({ g, home, key: this.worth + this.nextBest(g, home) });
      plan.undo(mark);
      this.worth = worth;
    });
    options.sort((a, b) => b.key - a.key || this.instance.rank[b.g] - this.instance.rank[a.g]);
    const most = Math.min(options.length, this.breadth[depth]);
    for (let o = 0; o < most; o++) {
      const { g, home, key } = options[o];
      const mark = plan.mark();
      const worth = this.worth;
      this.take(g);
      if (plan.value > this.goal) return true;
      if (depth + 1 < this.breadth.length && key + this.bonus > 1e-6) {
        this.inChain[g] = 1;
        const found = this.settle(g, home, depth + 1);
        this.inChain[g] = 0;
        if (found) return true;
      }
      plan.undo(mark);
      this.worth = worth;
    }
    void candidates;
    return false;
  }

  /** Best reduced value of entry g in any place but the one it leaves, or staying out. */
  private nextBest(g: number, home: number): number {
    const { count, cell, width, reduced } = this.candidates;
    for (let a = width * g, end = a + count[g]; a < end; a++)
      if (cell[a] !== home) return Math.max(0, reduced[a]);
    return 0;
  }

  /** Those whose leaving could mend what entry i broke in cell c. */
  private forEachInTheWay(i: number, c: number, visit: (g: number) => void): void {
    const { plan, instance } = this;
    const { members, memberStart, used } = plan;
    const visitCell = (cell: number, keep: (g: number) => boolean): void => {
      const list = members.slice(memberStart[cell], memberStart[cell] + used[cell]);
      for (const g of list) if (g !== i && keep(g)) visit(g);
    };
    if (used[c] > instance.cellSlots[c]) return visitCell(c, () => true);
    const p = plan.providerAt(c);
    const s = instance.sender[i];
    const ceiling = plan.ceilingFor(i, p);
    const overCeiling = ceiling >= 0 && plan.ceilingUse[ceiling] > instance.ceilingMax[ceiling];
    const lowShare = plan.breaksShare(p);
    if (overCeiling || lowShare || plan.breaksNetIn(p)) {
      for (const cell of this.cellsOf[p])
        visitCell(
          cell,
          (g) => (!overCeiling || plan.ceilingFor(g, p) === ceiling) && (!lowShare || instance.high[g] === 0),
        );
      return;
    }
    if (plan.breaksOut(s)) for (const g of this.entriesOf[s]) if (g !== i && plan.cellOf[g] >= 0) visit(g);
  }
}

/** Most placements tried in one chain. */
const STEPS = 2_000;

function grouped(groups: number, count: number, groupOf: (item: number) => number): Int32Array[] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  for (let item = 0; item < count; item++) lists[groupOf(item)].push(item);
  return lists.map((list) => Int32Array.from(list));
}
