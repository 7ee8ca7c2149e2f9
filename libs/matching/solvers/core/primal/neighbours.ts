import { type Instance } from '../../../instance/index.js';
import { type Rows } from '../dual/rows.js';
import { Candidates } from './candidates.js';
import { type Plan } from './plan.js';

/** For each cell the entries that have it among their candidates, those with the least regret first. */
export interface Wanting {
  readonly start: Int32Array;
  readonly entry: Int32Array;
  readonly pair: Int32Array;
  readonly reduced: Float64Array;
}

/** Who is where, and who would like to be: the lists that chains walk along. */
export class Neighbours {
  /** Per provider: its cells, and the entries it sends. */
  readonly cellsOf: readonly Int32Array[];
  readonly entriesOf: readonly Int32Array[];
  readonly wanting: Wanting;

  constructor(instance: Instance, candidates: Candidates) {
    const { providers, cells, n, sender, providerOf, cellProgramme } = instance;
    this.cellsOf = grouped(providers, cells, (c) => providerOf[cellProgramme[c]]);
    this.entriesOf = grouped(providers, n, (i) => sender[i]);
    this.wanting = wantingOf(instance, candidates);
  }
}

/** What chains steer by: made once for all searches around the same prices. */
export interface Surroundings {
  readonly candidates: Candidates;
  readonly neighbours: Neighbours;
}

/** @param margin triples this far below an entry's best are left out, in units of value */
export function surroundings(
  instance: Instance,
  rows: Rows,
  price: Float64Array,
  margin: number,
): Surroundings {
  const candidates = new Candidates(instance, rows, price, WIDTH, margin);
  return { candidates, neighbours: new Neighbours(instance, candidates) };
}

/** Candidates per entry. */
const WIDTH = 24;

function grouped(groups: number, count: number, groupOf: (item: number) => number): Int32Array[] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  for (let item = 0; item < count; item++) lists[groupOf(item)].push(item);
  return lists.map((list) => Int32Array.from(list));
}

function wantingOf(instance: Instance, { count, width, cell, pair, reduced, worth }: Candidates): Wanting {
  const { n, cells, rank } = instance;
  const lists = Array.from({ length: cells }, (): number[] => []);
  for (let i = 0; i < n; i++) for (let a = i * width; a < i * width + count[i]; a++) lists[cell[a]].push(a);
  const owner = (a: number): number => Math.floor(a / width);
  const regret = (a: number): number => worth[owner(a)] - reduced[a];
  const start = new Int32Array(cells + 1);
  lists.forEach((list, c) => {
    list.sort((x, y) => regret(x) - regret(y) || rank[owner(x)] - rank[owner(y)]);
    start[c + 1] = start[c] + list.length;
  });
  const flat = Int32Array.from(lists.flat());
  return {
    start,
    entry: flat.map(owner),
    pair: flat.map((a) => pair[a]),
    reduced: Float64Array.from(flat, (a) => reduced[a]),
  };
}

/** Those whose leaving could mend what entry i broke by coming to cell c. */
export function inTheWay(
  instance: Instance,
  plan: Plan,
  { cellsOf, entriesOf }: Neighbours,
  i: number,
  c: number,
): number[] {
  const { members, memberStart, used } = plan;
  const found: number[] = [];
  const fromCell = (cell: number, suits: (g: number) => boolean): void => {
    for (let at = memberStart[cell]; at < memberStart[cell] + used[cell]; at++)
      if (members[at] !== i && suits(members[at])) found.push(members[at]);
  };
  if (used[c] > instance.cellSlots[c]) {
    fromCell(c, () => true);
    return found;
  }
  const p = plan.providerAt(c);
  const ceiling = plan.ceilingFor(i, p);
  const overCeiling = ceiling >= 0 && plan.ceilingUse[ceiling] > instance.ceilingMax[ceiling];
  const lowShare = plan.breaksShare(p);
  if (overCeiling || lowShare || plan.breaksNetIn(p)) {
    for (const cell of cellsOf[p])
      fromCell(
        cell,
        (g) => (!overCeiling || plan.ceilingFor(g, p) === ceiling) && (!lowShare || instance.high[g] === 0),
      );
  } else if (plan.breaksOut(instance.sender[i])) {
    for (const g of entriesOf[instance.sender[i]]) if (g !== i && plan.cellOf[g] >= 0) found.push(g);
  }
  return found;
}
