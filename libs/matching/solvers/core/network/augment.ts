import { findPair, pairValue } from '../../../instance/index.js';
import { type Flow, STAYS } from './flow.js';
import { Heap } from './heap.js';

/**
 * Successive shortest paths (Busacker and Gowen 1961; with node prices, Edmonds and Karp 1972): every unit that is
 * somewhere in excess is sent along a cheapest path to where one is missing. Started from prices near the optimum, few
 * units are on the wrong way and the paths are short. Whole prices stay whole, so the end is exact.
 */
export class Augmenter {
  private readonly distance: Float64Array;
  private readonly from: Int32Array;
  private readonly stamp: Int32Array;
  private readonly done: Int32Array;
  private readonly visited: number[] = [];
  private readonly heap = new Heap();
  private round = 0;
  paths = 0;

  constructor(private readonly flow: Flow) {
    const nodes = flow.sink + 1;
    this.distance = new Float64Array(nodes);
    this.from = new Int32Array(nodes);
    this.stamp = new Int32Array(nodes);
    this.done = new Int32Array(nodes);
  }

  /** True when every unit has found its way; false when one can't (no plan holds the pins) or `stop` says so. */
  run(stop: () => boolean): boolean {
    const { excess } = this.flow;
    for (let node = 0; node < excess.length; node++) {
      while (excess[node] > 0) {
        const end = this.search(node);
        if (end < 0) return false;
        this.push(node, end);
        if (++this.paths % 256 === 0 && stop()) return false;
      }
    }
    return true;
  }

  /** Dijkstra from a node to the nearest that lacks a unit; raises the prices behind. −1 = none can be reached. */
  private search(source: number): number {
    const { flow, heap, distance, done, visited } = this;
    this.round++;
    visited.length = 0;
    heap.clear();
    this.reach(source, -1, 0);
    while (heap.size > 0) {
      const key = heap.topKey;
      const node = heap.pop();
      if (done[node] === this.round) continue;
      done[node] = this.round;
      if (flow.excess[node] < 0) {
        for (const v of visited) if (distance[v] < key) flow.toGo[v] += key - distance[v];
        return node;
      }
      visited.push(node);
      this.expand(node, key);
    }
    return -1;
  }

  private reach(node: number, from: number, distance: number): void {
    if (this.stamp[node] === this.round && distance >= this.distance[node]) return;
    this.stamp[node] = this.round;
    this.distance[node] = distance;
    this.from[node] = from;
    this.heap.push(distance, node);
  }

  private expand(node: number, at: number): void {
    const { flow } = this;
    if (node < flow.cellAt) this.fromEntry(node, at);
    else if (node < flow.providerAt) this.fromCell(node - flow.cellAt, at);
    else if (node < flow.stayAt) this.fromProvider(node - flow.providerAt, at);
    else if (node < flow.sink) this.fromStay(node - flow.stayAt, at);
    else
      for (let p = 0; p < flow.sinkFlow.length; p++)
        if (flow.sinkFlow[p] > 0) this.along(node, flow.providerAt + p, at);
  }

  /** An arc without a cost of its own, in either direction. */
  private along(node: number, next: number, at: number): void {
    this.reach(next, node, at + this.flow.toGo[next] - this.flow.toGo[node]);
  }

  private fromEntry(i: number, at: number): void {
    const { flow } = this;
    const { instance, toGo, place } = flow;
    if (instance.pinnedCell[i] >= 0) return;
    const { pairStart, pairProgramme, pairBase, pairSkip, pairCells } = instance;
    const { cellStart, cellWeek, later, weeks } = instance;
    const stay = flow.stayAt + instance.sender[i];
    if (place[i] !== STAYS) this.along(i, stay, at);
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const row = (instance.entryClass[i] * instance.waits + instance.waitOf[j]) * weeks;
      const base = at - toGo[i] - pairBase[k];
      for (let c = cellStart[j] + pairSkip[k], end = cellStart[j] + pairCells[k]; c < end; c++)
        if (c !== place[i])
          this.reach(flow.cellAt + c, i, base - later[row + cellWeek[c]] + toGo[flow.cellAt + c]);
    }
  }

  private fromCell(c: number, at: number): void {
    const { flow } = this;
    const { instance } = flow;
    const node = flow.cellAt + c;
    if (flow.cellFlow[c] < instance.cellSlots[c]) this.along(node, flow.providerNode(c), at);
    for (const i of flow.members[c]) {
      if (instance.pinnedCell[i] >= 0) continue;
      const k = findPair(instance, i, instance.cellProgramme[c]);
      this.reach(i, node, at + flow.toGo[i] + pairValue(instance, i, k, c) - flow.toGo[node]);
    }
  }

  private fromProvider(p: number, at: number): void {
    const { flow } = this;
    const node = flow.providerAt + p;
    if (flow.sinkFlow[p] < flow.sinkMost[p]) this.along(node, flow.sink, at);
    if (flow.stayFlow[p] > flow.stayLeast[p]) this.along(node, flow.stayAt + p, at);
    for (const c of flow.cellsOf[p]) if (flow.cellFlow[c] > 0) this.along(node, flow.cellAt + c, at);
  }

  private fromStay(p: number, at: number): void {
    const { flow } = this;
    const node = flow.stayAt + p;
    this.along(node, flow.providerAt + p, at);
    for (const i of flow.stayers[p]) this.along(node, i, at);
  }

  /** Sends one unit along the path that the search found. */
  private push(source: number, end: number): void {
    const { flow } = this;
    // Entries change place in path order: where the path enters one and where it leaves it are its old and new place.
    for (let node = end; node !== source; node = this.from[node]) {
      const before = this.from[node];
      if (before < flow.cellAt) flow.put(before, node < flow.providerAt ? node - flow.cellAt : STAYS);
      else if (node >= flow.cellAt) this.shift(before, node);
    }
    flow.excess[source]--;
    flow.excess[end]++;
  }

  private shift(from: number, to: number): void {
    const { flow } = this;
    const isCell = (node: number): boolean => node < flow.providerAt;
    const isStay = (node: number): boolean => node >= flow.stayAt && node < flow.sink;
    if (isCell(from)) flow.cellFlow[from - flow.cellAt]++;
    else if (isCell(to)) flow.cellFlow[to - flow.cellAt]--;
    else if (isStay(from)) flow.stayFlow[from - flow.stayAt]++;
    else if (isStay(to)) flow.stayFlow[to - flow.stayAt]--;
    else if (to === flow.sink) flow.sinkFlow[from - flow.providerAt]++;
    else flow.sinkFlow[to - flow.providerAt]--;
  }
}
