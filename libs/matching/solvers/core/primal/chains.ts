import { type Instance, pairValue } from '../../../instance/index.js';
import { type Candidates } from './candidates.js';
import { type Plan } from './plan.js';
import { TopEntries } from './top-entries.js';
import { blockersOf, Neighbours } from './neighbours.js';

/**
 * Improvement by ejection chains (Glover 1996), steered by reduced values as Lin and Kernighan steer theirs by gains.
 * Forward: an entry takes a place, whoever must give way for the plan to be valid again takes another, and so on.
 * Backward: a place is left, someone takes it, that one's place is taken, and so on. A branch is given up as soon as
 * its reduced values can't lead to a better plan; every chain of moves that pays has an order in which they never say
 * so. Prices near the optimum make nearly all wrong turns visible at the first step.
 */
export class Chains {
  private readonly inChain: Uint8Array;
  /** Sum of the values when the chain began. */
  private goal = 0;
  /** Reduced value of the plan, relative to the beginning of the chain. */
  private worth = 0;
  /** What idle priced places could add to the reduced values. */
  private bonus = 0;
  private steps = 0;
  /** Placements tried by all chains together. */
  total = 0;
  /** Per depth: those who could give way. */
  private readonly options: readonly TopEntries[];

  constructor(
    private readonly instance: Instance,
    private readonly plan: Plan,
    private readonly candidates: Candidates,
    private readonly neighbours: Neighbours,
    /** How many branches are tried at each depth; its length is the greatest depth. */
    private readonly breadth: readonly number[],
  ) {
    this.inChain = new Uint8Array(instance.n);
    this.options = breadth.map((most) => new TopEntries(most, instance.rank));
  }

  /**
   * Looks for a better plan that begins with entry i moving; true where one was found, which the plan then is.
   * @param bonus what a limit that is not used up could add, in units of value
   */
  improve(i: number, bonus = 0): boolean {
    const { plan, candidates } = this;
    if (this.instance.pinnedCell[i] !== -1) return false;
    const home = plan.cellOf[i];
    const regret = candidates.worth[i] - (home < 0 ? 0 : candidates.reducedAt(i, plan.pairOf[i], home));
    if (regret + bonus <= LEAST) return false; // nothing to win by moving this one first
    return this.attempt(bonus, () => {
      if (home >= 0) this.take(i);
      this.inChain[i] = 1;
      const found = this.settle(i, home, home, 0) || (home >= 0 && plan.broken === 0 && this.refill(home, 0));
      this.inChain[i] = 0;
      return found;
    });
  }

  /** Looks for a better plan that begins with somebody taking idle place c. */
  fill(c: number): boolean {
    return this.attempt(this.candidates.price[c], () => this.refill(c, 0));
  }

  private attempt(bonus: number, search: () => boolean): boolean {
    const { plan } = this;
    this.goal = plan.value;
    this.worth = 0;
    this.bonus = bonus;
    this.steps = 0;
    const mark = plan.mark();
    const found = search();
    this.total += this.steps;
    if (!found) plan.undo(mark);
    return found;
  }

  private take(i: number): void {
    this.worth -= this.candidates.reducedAt(i, this.plan.pairOf[i], this.plan.cellOf[i]);
    this.plan.remove(i);
  }

  private put(i: number, pair: number, cell: number): void {
    this.worth += this.candidates.reducedAt(i, pair, cell);
    this.plan.place(i, pair, cell);
  }

  private back(mark: number, worth: number): void {
    this.plan.undo(mark);
    this.worth = worth;
  }

  /** Finds a place for entry i, which has none; `hole` is the place that the first of the chain left. */
  private settle(i: number, home: number, hole: number, depth: number): boolean {
    const { plan, candidates, instance } = this;
    const { count, pair, cell, width, reduced } = candidates;
    let tried = 0;
    for (let a = width * i, end = a + count[i]; a < end; a++) {
      if (this.worth + reduced[a] + this.bonus <= LEAST) return false;
      if (tried === this.breadth[depth] || this.steps > STEPS) return false;
      if (cell[a] === home || plan.used[cell[a]] > instance.cellSlots[cell[a]]) continue;
      const mark = plan.mark();
      const worth = this.worth;
      this.put(i, pair[a], cell[a]);
      this.steps++;
      tried++;
      if (plan.broken === 0) {
        if (plan.value > this.goal) return true;
        if (hole >= 0 && this.refill(hole, depth + 1)) return true;
      } else if (this.eject(i, cell[a], hole, depth)) return true;
      this.back(mark, worth);
    }
    return false;
  }

  /** Someone gives way to entry i in cell c, so that the plan is valid again. */
  private eject(i: number, c: number, hole: number, depth: number): boolean {
    const { plan, instance } = this;
    if (plan.broken > 3) return false;
    const options = this.options[depth];
    options.clear();
    for (const g of blockersOf(instance, plan, this.neighbours, i, c)) {
      if (this.inChain[g] === 1 || instance.pinnedCell[g] >= 0) continue;
      this.steps++;
      const home = plan.cellOf[g];
      const key = this.worth - this.candidates.reducedAt(g, plan.pairOf[g], home) + this.nextBest(g, home);
      if (options.admits(g, key) && plan.brokenWithout(g) === 0) options.put(g, key);
    }
    for (let o = 0; o < options.length; o++) {
      const g = options.entry[o];
      const home = plan.cellOf[g];
      const better = plan.value - pairValue(instance, g, plan.pairOf[g], home) > this.goal;
      const goesOn = depth + 1 < this.breadth.length && options.key[o] + this.bonus > LEAST;
      if (!better && !goesOn) continue;
      const mark = plan.mark();
      const worth = this.worth;
      this.take(g);
      if (better) return true;
      this.inChain[g] = 1;
      const found = this.settle(g, home, hole, depth + 1);
      this.inChain[g] = 0;
      if (found) return true;
      this.back(mark, worth);
    }
    return false;
  }

  /** Somebody takes cell c, which has room, and that one's place is taken in turn. */
  private refill(c: number, depth: number): boolean {
    const { plan, neighbours, instance, candidates } = this;
    if (depth >= this.breadth.length || plan.used[c] >= instance.cellSlots[c]) return false;
    const { start, entry, pair } = neighbours.wanting;
    let tried = 0;
    for (let a = start[c]; a < start[c + 1] && tried < this.breadth[depth] && this.steps <= STEPS; a++) {
      const g = entry[a];
      const home = plan.cellOf[g];
      if (this.inChain[g] === 1 || home === c) continue;
      const now = home < 0 ? 0 : candidates.reducedAt(g, plan.pairOf[g], home);
      if (this.worth - now + neighbours.wanting.reduced[a] + this.bonus <= LEAST) continue;
      const mark = plan.mark();
      const worth = this.worth;
      if (home >= 0) this.take(g);
      this.put(g, pair[a], c);
      this.steps++;
      tried++;
      if (plan.broken === 0) {
        if (plan.value > this.goal) return true;
        if (home >= 0) {
          this.inChain[g] = 1;
          const found = this.refill(home, depth + 1);
          this.inChain[g] = 0;
          if (found) return true;
        }
      }
      this.back(mark, worth);
    }
    return false;
  }

  /** Best reduced value of entry g in any place but the one it leaves, or staying out. */
  private nextBest(g: number, home: number): number {
    const { count, cell, width, reduced } = this.candidates;
    for (let a = width * g, end = a + count[g]; a < end; a++)
      if (cell[a] !== home) return Math.max(0, reduced[a]);
    return 0;
  }
}

/** Values are whole: gains below this are rounding noise of the prices. */
const LEAST = 0.5;
/** Most placements tried in one chain. */
const STEPS = 2_000;
