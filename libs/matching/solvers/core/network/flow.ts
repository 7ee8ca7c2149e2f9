import { findPair, type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from '../primal/plan.js';

/**
 * The problem without ceilings, shares and groups as a pure network: every entry sends one unit, through a cell or
 * through its sender's "stay" node, to a provider and on to the sink. As outflow is what doesn't stay, maxOut is the
 * least that stays, and maxNetIn a capacity on all that ends at a provider, stayers included.
 *
 *     entry → cell (slots) → provider (maxNetIn + own entries) → sink
 *     entry → stay (at least own entries − maxOut) → provider
 *
 * Holds a flow that may leave nodes with too much or too little, and `toGo`, the price of bringing a unit from a node
 * to the sink. Arcs that could carry more never have a negative reduced cost, arcs with flow never a positive one.
 */
export class Flow {
  readonly cellAt: number;
  readonly providerAt: number;
  readonly stayAt: number;
  readonly sink: number;
  readonly toGo: Float64Array;
  /** Per node: what came in and has not left. */
  readonly excess: Int32Array;
  /** Cell of each entry; STAYS, or NOWHERE while its unit is looking for a way. */
  readonly place: Int32Array;
  readonly cellFlow: Int32Array;
  readonly stayFlow: Int32Array;
  readonly sinkFlow: Int32Array;
  readonly stayLeast: Int32Array;
  readonly sinkMost: Float64Array;
  readonly members: Set<number>[];
  readonly stayers: Set<number>[];
  readonly cellsOf: number[][];
  /** Row of each provider's maxOut and maxNetIn; −1 = no limit. */
  private readonly maxOut: Int32Array;
  private readonly maxNetIn: Int32Array;

  constructor(
    readonly instance: Instance,
    price: Float64Array,
    plan: Plan,
  ) {
    const { n, cells, providers, providerOf, cellProgramme, sender } = instance;
    this.cellAt = n;
    this.providerAt = n + cells;
    this.stayAt = this.providerAt + providers;
    this.sink = this.stayAt + providers;
    this.toGo = new Float64Array(this.sink + 1);
    this.excess = new Int32Array(this.sink + 1);
    this.place = new Int32Array(n);
    this.cellFlow = new Int32Array(cells);
    this.stayFlow = new Int32Array(providers);
    this.sinkFlow = new Int32Array(providers);
    this.stayLeast = new Int32Array(providers);
    this.sinkMost = new Float64Array(providers).fill(Infinity);
    this.members = Array.from({ length: cells }, () => new Set<number>());
    this.stayers = Array.from({ length: providers }, () => new Set<number>());
    this.cellsOf = Array.from({ length: providers }, () => []);
    for (let c = 0; c < cells; c++) this.cellsOf[providerOf[cellProgramme[c]]].push(c);
    const own = new Int32Array(providers);
    for (let i = 0; i < n; i++) own[sender[i]]++;
    this.maxOut = rowsOfProviders(instance, 'maxOut');
    this.maxNetIn = rowsOfProviders(instance, 'maxNetIn');
    const { most } = instance.limits;
    const priceOf = (row: number): number => (row < 0 ? 0 : price[row]);
    for (let p = 0; p < providers; p++) {
      const [out, netIn] = [this.maxOut[p], this.maxNetIn[p]];
      if (out >= 0) this.stayLeast[p] = Math.max(0, own[p] - most[out]);
      if (netIn >= 0) this.sinkMost[p] = most[netIn] + own[p];
      this.toGo[this.providerAt + p] = priceOf(netIn);
      this.toGo[this.stayAt + p] = priceOf(netIn) - priceOf(out);
    }
    for (let c = 0; c < cells; c++)
      this.toGo[this.cellAt + c] = price[c] + priceOf(this.maxNetIn[providerOf[cellProgramme[c]]]);
    this.placeEntries(plan);
    this.saturate();
  }

  providerNode(c: number): number {
    return this.providerAt + this.instance.providerOf[this.instance.cellProgramme[c]];
  }

  /** Reduced cost of entry i in cell c by pair k. */
  reduced(i: number, k: number, c: number): number {
    return this.toGo[this.cellAt + c] - pairValue(this.instance, i, k, c) - this.toGo[i];
  }

  /** Entries stay where the plan has them if that is the best at these prices, and are sent looking otherwise. */
  private placeEntries(plan: Plan): void {
    const { instance, toGo } = this;
    const { pairStart, pairProgramme, pairSkip, pairCells, cellStart, sender, pinnedCell } = instance;
    for (let i = 0; i < instance.n; i++) {
      const cell = plan.cellOf[i];
      let best = toGo[this.stayAt + sender[i]];
      for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
        const first = cellStart[pairProgramme[k]];
        for (let c = first + pairSkip[k]; c < first + pairCells[k]; c++)
          best = Math.min(best, toGo[this.cellAt + c] - pairValue(instance, i, k, c));
      }
      if (pinnedCell[i] >= 0) best = toGo[this.cellAt + cell] - pairValue(instance, i, plan.pairOf[i], cell);
      toGo[i] = best;
      const now =
        cell < 0
          ? toGo[this.stayAt + sender[i]]
          : toGo[this.cellAt + cell] - pairValue(instance, i, plan.pairOf[i], cell);
      this.place[i] = NOWHERE;
      if (now === best) this.put(i, cell < 0 ? STAYS : cell);
      else this.excess[i] = 1;
    }
  }

  /** Moves entry i between its nodes' lists. */
  put(i: number, place: number): void {
    const before = this.place[i];
    if (before >= 0) this.members[before].delete(i);
    else if (before === STAYS) this.stayers[this.instance.sender[i]].delete(i);
    this.place[i] = place;
    if (place >= 0) this.members[place].add(i);
    else if (place === STAYS) this.stayers[this.instance.sender[i]].add(i);
  }

  /** Fills what has a price, and leaves the rest as full as it is; nodes keep the difference. */
  private saturate(): void {
    const { instance, toGo, excess } = this;
    const { cells, cellSlots, providers } = instance;
    excess[this.sink] = -instance.n;
    for (let c = 0; c < cells; c++) {
      const provider = this.providerNode(c);
      const priced = toGo[this.cellAt + c] > toGo[provider];
      const flow = priced ? cellSlots[c] : Math.min(cellSlots[c], this.members[c].size);
      this.cellFlow[c] = flow;
      excess[this.cellAt + c] = this.members[c].size - flow;
      excess[provider] += flow;
    }
    for (let p = 0; p < providers; p++) {
      const priced = toGo[this.stayAt + p] < toGo[this.providerAt + p];
      const stay = priced ? this.stayLeast[p] : Math.max(this.stayLeast[p], this.stayers[p].size);
      this.stayFlow[p] = stay;
      excess[this.stayAt + p] = this.stayers[p].size - stay;
      const inflow = excess[this.providerAt + p] + stay;
      const out = toGo[this.providerAt + p] > 0 ? this.sinkMost[p] : Math.min(this.sinkMost[p], inflow);
      this.sinkFlow[p] = out;
      excess[this.providerAt + p] = inflow - out;
      excess[this.sink] += out;
    }
  }

  /** Copies the flow into a plan; every unit must have found its way. */
  toPlan(plan: Plan): void {
    const { instance, place } = this;
    for (let i = 0; i < instance.n; i++)
      if (plan.cellOf[i] >= 0 && instance.pinnedCell[i] < 0) plan.remove(i);
    for (let i = 0; i < instance.n; i++)
      if (place[i] >= 0 && plan.cellOf[i] < 0)
        plan.place(i, findPair(instance, i, instance.cellProgramme[place[i]]), place[i]);
    plan.commit();
  }

  /** Prices of the rows, from the prices of the nodes. */
  toPrices(): Float64Array {
    const { toGo, instance } = this;
    const price = new Float64Array(instance.limits.count);
    const zero = toGo[this.sink];
    for (let c = 0; c < instance.cells; c++)
      price[c] = Math.max(0, toGo[this.cellAt + c] - toGo[this.providerNode(c)]);
    for (let p = 0; p < instance.providers; p++) {
      const provider = toGo[this.providerAt + p];
      const [out, netIn] = [this.maxOut[p], this.maxNetIn[p]];
      if (netIn >= 0) price[netIn] = Math.max(0, provider - zero);
      if (out >= 0) price[out] = Math.max(0, provider - toGo[this.stayAt + p]);
    }
    return price;
  }
}

function rowsOfProviders({ limits, providers }: Instance, name: string): Int32Array {
  const rows = new Int32Array(providers).fill(-1);
  for (const { constraint, start, end } of limits.families)
    if (constraint.name === name) for (let row = start; row < end; row++) rows[limits.provider[row]] = row;
  return rows;
}

export const STAYS = -1;
export const NOWHERE = -2;
