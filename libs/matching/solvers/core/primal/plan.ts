import { amountIn, findPair, type Instance, pairValue, type RowTerms } from '../../../instance/index.js';

/** Above this many places in all it pays to look at how many entries could come. */
const MANY_PLACES = 1 << 22;

/** Places to keep for the entries of each cell: no more than could come, however many slots it has. */
function roomOf({
  n,
  cells,
  cellSlots,
  cellStart,
  pairProgramme,
  pairSkip,
  pairCells,
  pinnedCell,
}: Instance): Int32Array {
  const room = cellSlots.map((slots) => Math.min(slots + 1, n));
  if (room.reduce((sum, places) => sum + places, 0) <= MANY_PLACES) return room;
  const come = new Int32Array(cells + 1);
  pairProgramme.forEach((j, k) => {
    come[cellStart[j] + pairSkip[k]]++;
    come[cellStart[j] + pairCells[k]]--;
  });
  for (let c = 1; c < cells; c++) come[c] += come[c - 1];
  for (const c of pinnedCell) if (c >= 0) come[c]++;
  return room.map((places, c) => Math.min(places, come[c]));
}

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
  /** Use of every row, in its constraint's units; cells are in `used`. */
  readonly use: Float64Array;
  /** Sum of the values of the assignments. */
  value = 0;
  /** Broken constraints; 0 = the plan is valid. */
  broken = 0;
  /** Of these, group weeks that have started with too few: the only ones that more entries can repair. */
  short = 0;

  /** Entries in cell c: members[memberStart[c] .. + used[c]]. One place more than slots, for plans in between. */
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  private journal = new Int32Array(1024);
  private length = 0;

  constructor(readonly instance: Instance) {
    const { n, cells, limits } = instance;
    this.cellOf = new Int32Array(n).fill(-1);
    this.pairOf = new Int32Array(n).fill(-1);
    this.used = new Int32Array(cells);
    this.use = new Float64Array(limits.count);
    this.memberStart = new Int32Array(cells + 1);
    const room = roomOf(instance);
    for (let c = 0; c < cells; c++) this.memberStart[c + 1] = this.memberStart[c] + room[c];
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

  /** Item of the receiver's terms of entry i in a cell. */
  receiving(i: number, cell: number): number {
    return this.instance.profile[i] * this.instance.providers + this.providerAt(cell);
  }

  /** Item of the sender's terms of entry i in a cell. */
  sending(i: number, cell: number): number {
    return cell * this.instance.providers + this.instance.sender[i];
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
    const { limits, sender, cellSlots, cellMin } = this.instance;
    const cell = this.cellOf[i];
    const left = this.used[cell] - 1;
    return (
      this.broken -
      (left + 1 > cellSlots[cell] ? 1 : 0) +
      (left > cellSlots[cell] ? 1 : 0) -
      this.isShort(cell) +
      (left > 0 && left < cellMin[cell] ? 1 : 0) +
      this.brokenLess(limits.byReceiver, this.receiving(i, cell)) +
      this.brokenLess(limits.bySender, sender[i]) +
      (limits.bySenderCell ? this.brokenLess(limits.bySenderCell, this.sending(i, cell)) : 0)
    );
  }

  /** How many rows more (or, below 0, fewer) would be broken if an item were taken away. */
  private brokenLess({ start, row, amount }: RowTerms, item: number): number {
    const { use } = this;
    const { most } = this.instance.limits;
    let more = 0;
    for (let x = start[item], end = start[item + 1]; x < end; x++) {
      const r = row[x];
      if (use[r] > most[r]) more--;
      if (use[r] - amount[x] > most[r]) more++;
    }
    return more;
  }

  private count(i: number, cell: number, by: 1 | -1): void {
    const { limits, sender, cellSlots } = this.instance;
    const short = this.isShort(cell);
    const over = this.used[cell] > cellSlots[cell] ? 1 : 0;
    this.used[cell] += by;
    const shorter = this.isShort(cell) - short;
    this.short += shorter;
    this.broken += shorter - over + (this.used[cell] > cellSlots[cell] ? 1 : 0);
    this.add(limits.byReceiver, this.receiving(i, cell), by);
    this.add(limits.bySender, sender[i], by);
    if (limits.bySenderCell) this.add(limits.bySenderCell, this.sending(i, cell), by);
  }

  private add({ start, row, amount }: RowTerms, item: number, by: 1 | -1): void {
    const { use } = this;
    const { most } = this.instance.limits;
    for (let x = start[item], end = start[item + 1]; x < end; x++) {
      const r = row[x];
      if (use[r] > most[r]) this.broken--;
      use[r] += by * amount[x];
      if (use[r] > most[r]) this.broken++;
    }
  }

  private isShort(cell: number): number {
    return this.used[cell] > 0 && this.used[cell] < this.instance.cellMin[cell] ? 1 : 0;
  }

  isBroken(row: number): boolean {
    return this.use[row] > this.instance.limits.most[row];
  }

  /** What entry i in a cell uses of a row above the slots; 0 = nothing. */
  amountIn(row: number, i: number, cell: number): number {
    const { limits, sender } = this.instance;
    return (
      amountIn(limits.byReceiver, this.receiving(i, cell), row) ||
      amountIn(limits.bySender, sender[i], row) ||
      (limits.bySenderCell ? amountIn(limits.bySenderCell, this.sending(i, cell), row) : 0)
    );
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
