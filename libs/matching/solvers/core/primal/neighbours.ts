import { amountIn, type Instance, type RowTerms } from '../../../instance/index.js';
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
export interface Neighbourhood {
  readonly candidates: Candidates;
  readonly neighbours: Neighbours;
}

/** @param margin triples this far below an entry's best are left out, in units of value */
export function neighbourhoodOf(instance: Instance, price: Float64Array, margin: number): Neighbourhood {
  const candidates = new Candidates(instance, price, WIDTH, margin);
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

/**
 * Those whose leaving could repair what entry i broke by coming to cell c: members of the cell where that is what is
 * broken, else of the receiver's cells, else entries of the same sender.
 */
export function blockersOf(
  instance: Instance,
  plan: Plan,
  { cellsOf, entriesOf }: Neighbours,
  i: number,
  c: number,
): number[] {
  const { limits, sender, cellSlots } = instance;
  const { members, memberStart, used } = plan;
  const found: number[] = [];
  const fromCell = (cell: number, suits: (g: number) => boolean): void => {
    for (let at = memberStart[cell]; at < memberStart[cell] + used[cell]; at++)
      if (members[at] !== i && suits(members[at])) found.push(members[at]);
  };
  const { bySenderCell, byReceiver, bySender } = limits;
  const crowded = bySenderCell ? brokenOf(plan, bySenderCell, plan.sending(i, c)) : NONE;
  if (used[c] > cellSlots[c] || crowded.length > 0) {
    fromCell(c, (g) => crowded.every((row) => amountIn(bySenderCell!, plan.sending(g, c), row) > 0));
    return found;
  }
  const atReceiver = brokenOf(plan, byReceiver, plan.receiving(i, c));
  if (atReceiver.length > 0) {
    for (const cell of cellsOf[plan.providerAt(c)])
      fromCell(cell, (g) =>
        atReceiver.every((row) => amountIn(byReceiver, plan.receiving(g, cell), row) > 0),
      );
    return found;
  }
  const s = sender[i];
  if (brokenOf(plan, bySender, s).some((row) => amountIn(bySender, s, row) > 0))
    for (const g of entriesOf[s]) if (g !== i && plan.cellOf[g] >= 0) found.push(g);
  return found;
}

const NONE: readonly number[] = [];

function brokenOf(plan: Plan, { start, row }: RowTerms, item: number): readonly number[] {
  let broken: number[] | null = null;
  for (let x = start[item]; x < start[item + 1]; x++) if (plan.isBroken(row[x])) (broken ??= []).push(row[x]);
  return broken ?? NONE;
}
