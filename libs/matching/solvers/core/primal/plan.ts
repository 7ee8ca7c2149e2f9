import { findPair, type Instance, pairValue } from '../../../instance/index.js';

/**
 * An integer plan with all its counters. `place` and `remove` keep the number of broken constraints up to date, so a
 * search can pass through broken plans and knows in O(1) whether it is back in a valid one. Every change goes into a
 * journal and can be taken back.
 */
export class Plan {
  /** Cell and pair of each entry; −1 = unassigned. */
  readonly cellOf: Int32Array;
  readonly pairOf: Int32Array;
  readonly used: Int32Array;
  readonly out: Int32Array;
  readonly in: Int32Array;
  readonly inHigh: Int32Array;
  readonly ceilingUse: Int32Array;
  /** Sum of the values of the assignments. */
  value = 0;
  /** Broken constraints; 0 = the plan is valid. */
  broken = 0;
  /** Of these, group weeks that have started with too few: the only ones that more entries can mend. */
  short = 0;

  /** Entries in cell c: members[memberStart[c] .. + used[c]]. One place more than slots, for plans in between. */
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  private journal = new Int32Array(1024);
  private length = 0;

  constructor(readonly instance: Instance) {
    const { n, cells, providers, cellSlots } = instance;
    this.cellOf = new Int32Array(n).fill(-1);
    this.pairOf = new Int32Array(n).fill(-1);
    this.used = new Int32Array(cells);
    this.out = new Int32Array(providers);
    this.in = new Int32Array(providers);
    this.inHigh = new Int32Array(providers);
    this.ceilingUse = new Int32Array(instance.ceilings);
    this.memberStart = new Int32Array(cells + 1);
    for (let c = 0; c < cells; c++) this.memberStart[c + 1] = this.memberStart[c] + cellSlots[c] + 1;
    this.members = new Int32Array(this.memberStart[cells]);
    for (let i = 0; i < n; i++)
      if (instance.pinnedCell[i] >= 0) this.place(i, instance.pairStart[i], instance.pinnedCell[i]);
    this.length = 0;
  }

  /** The same plan over all pairs of an instance of which this one is a restriction. */
  transfer(instance: Instance): Plan {
    const plan = new Plan(instance);
    for (let i = 0; i < instance.n; i++) {
      const cell = this.cellOf[i];
      if (cell >= 0 && plan.cellOf[i] < 0)
        plan.place(i, findPair(instance, i, instance.cellProgramme[cell]), cell);
    }
    plan.commit();
    return plan;
  }

  providerAt(cell: number): number {
    return this.instance.providerOf[this.instance.cellProgramme[cell]];
  }

  ceilingFor(i: number, p: number): number {
    const { profile, profileInsurer, providers, ceilingAt } = this.instance;
    return ceilingAt[profileInsurer[profile[i]] * providers + p];
  }

  /** Assigns an unassigned entry. Cells hold one more than their slots at the most. */
  place(i: number, pair: number, cell: number): void {
    this.value += pairValue(this.instance, i, pair, cell);
    this.members[this.memberStart[cell] + this.used[cell]] = i;
    this.cellOf[i] = cell;
    this.pairOf[i] = pair;
    this.count(i, cell, 1);
    this.record(i, pair, cell, 1);
  }

  remove(i: number): void {
    const cell = this.cellOf[i];
    const pair = this.pairOf[i];
    this.value -= pairValue(this.instance, i, pair, cell);
    const start = this.memberStart[cell];
    const last = start + this.used[cell] - 1;
    let at = start;
    while (this.members[at] !== i) at++;
    this.members[at] = this.members[last];
    this.cellOf[i] = -1;
    this.pairOf[i] = -1;
    this.count(i, cell, -1);
    this.record(i, pair, cell, 0);
  }

  /** How many constraints would be broken without entry i, which has a place. Leaves everything as it is. */
  brokenWithout(i: number): number {
    const cell = this.cellOf[i];
    const s = this.instance.sender[i];
    const p = this.providerAt(cell);
    const ceiling = this.ceilingFor(i, p);
    const before = this.brokenAround(cell, s, p, ceiling);
    this.shift(i, cell, s, p, ceiling, -1);
    const after = this.brokenAround(cell, s, p, ceiling);
    this.shift(i, cell, s, p, ceiling, 1);
    return this.broken - before + after;
  }

  private count(i: number, cell: number, by: 1 | -1): void {
    const s = this.instance.sender[i];
    const p = this.providerAt(cell);
    const ceiling = this.ceilingFor(i, p);
    const short = this.isShort(cell);
    this.broken -= this.brokenAround(cell, s, p, ceiling);
    this.shift(i, cell, s, p, ceiling, by);
    this.broken += this.brokenAround(cell, s, p, ceiling);
    this.short += this.isShort(cell) - short;
  }

  private shift(i: number, cell: number, s: number, p: number, ceiling: number, by: 1 | -1): void {
    this.used[cell] += by;
    this.out[s] += by;
    this.in[p] += by;
    if (this.instance.high[i]) this.inHigh[p] += by;
    if (ceiling >= 0) this.ceilingUse[ceiling] += by;
  }

  private isShort(cell: number): number {
    return this.used[cell] > 0 && this.used[cell] < this.instance.cellMin[cell] ? 1 : 0;
  }

  private brokenAround(cell: number, s: number, p: number, ceiling: number): number {
    const { cellSlots, ceilingMax } = this.instance;
    const used = this.used[cell];
    return (
      (used > cellSlots[cell] ? 1 : 0) +
      this.isShort(cell) +
      (this.breaksOut(s) ? 1 : 0) +
      (this.breaksNetIn(p) ? 1 : 0) +
      (s !== p && this.breaksNetIn(s) ? 1 : 0) +
      (ceiling >= 0 && this.ceilingUse[ceiling] > ceilingMax[ceiling] ? 1 : 0) +
      (this.breaksShare(p) ? 1 : 0)
    );
  }

  breaksOut(s: number): boolean {
    const limit = this.instance.maxOut[s];
    return limit >= 0 && this.out[s] > limit;
  }

  breaksNetIn(p: number): boolean {
    const limit = this.instance.maxNetIn[p];
    return limit >= 0 && this.in[p] - this.out[p] > limit;
  }

  breaksShare(p: number): boolean {
    return 10_000 * this.inHigh[p] < this.instance.minHighShare[p] * this.in[p];
  }

  private record(i: number, pair: number, cell: number, placed: number): void {
    if (this.length + 4 > this.journal.length) {
      const longer = new Int32Array(this.journal.length * 2);
      longer.set(this.journal);
      this.journal = longer;
    }
    this.journal[this.length++] = i;
    this.journal[this.length++] = pair;
    this.journal[this.length++] = cell;
    this.journal[this.length++] = placed;
  }

  /** A point to return to. */
  mark(): number {
    return this.length;
  }

  /** Takes everything since the mark back, last change first. */
  undo(mark: number): void {
    while (this.length > mark) {
      const { journal } = this;
      const at = this.length - 4;
      if (journal[at + 3] === 1) this.remove(journal[at]);
      else this.place(journal[at], journal[at + 1], journal[at + 2]);
      this.length = at;
    }
  }

  /** Forgets the journal: what was done stays. */
  commit(): void {
    this.length = 0;
  }
}
