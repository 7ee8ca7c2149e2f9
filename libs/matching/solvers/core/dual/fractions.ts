import { findPair, type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from '../primal/plan.js';

/**
 * A fractional plan, sparse: for each entry a short list of (pair, cell, weight). Two or three weights an entry are
 * positive at any time, so this is a hundredth of the admissible triples.
 */
export class Fractions {
  readonly start: Int32Array;
  pair = new Int32Array(1024);
  cell = new Int32Array(1024);
  weight = new Float64Array(1024);
  /** Value of the triple, kept because a step looks at little else. */
  value = new Float64Array(1024);
  length = 0;

  constructor(readonly n: number) {
    this.start = new Int32Array(n + 1);
  }

  clear(): void {
    this.length = 0;
  }

  push(pair: number, cell: number, weight: number, value: number): void {
    if (this.length === this.pair.length) this.grow();
    this.value[this.length] = value;
    this.pair[this.length] = pair;
    this.cell[this.length] = cell;
    this.weight[this.length++] = weight;
  }

  copy(from: Fractions): void {
    this.clear();
    for (let i = 0; i < this.n; i++) {
      this.start[i] = this.length;
      for (let a = from.start[i]; a < from.start[i + 1]; a++)
        this.push(from.pair[a], from.cell[a], from.weight[a], from.value[a]);
    }
    this.start[this.n] = this.length;
  }

  /** Renumbers the pairs for a restricted instance and drops what it left out, and all of the decided entries. */
  keep(instance: Instance, fixed: Uint8Array): void {
    const { start, pair, cell, weight } = this;
    let length = 0;
    for (let i = 0, from = 0; i < this.n; i++) {
      const end = start[i + 1];
      start[i] = length;
      for (let x = from; x < end; x++) {
        const k = fixed[i] === 1 ? -1 : findPair(instance, i, instance.cellProgramme[cell[x]]);
        if (k < 0) continue;
        pair[length] = k;
        cell[length] = cell[x];
        this.value[length] = this.value[x];
        weight[length++] = weight[x];
      }
      from = end;
    }
    start[this.n] = this.length = length;
  }

  private grow(): void {
    const size = this.length * 2;
    const pair = new Int32Array(size);
    pair.set(this.pair);
    this.pair = pair;
    const cell = new Int32Array(size);
    cell.set(this.cell);
    this.cell = cell;
    const weight = new Float64Array(size);
    weight.set(this.weight);
    this.weight = weight;
    const value = new Float64Array(size);
    value.set(this.value);
    this.value = value;
  }
}

/** A plan as fractions, without those that are decided anyway. */
export function fractionsOf({ instance, cellOf, pairOf }: Plan, fixed: Uint8Array): Fractions {
  const fractions = new Fractions(instance.n);
  for (let i = 0; i < instance.n; i++) {
    fractions.start[i] = fractions.length;
    const cell = cellOf[i];
    if (cell >= 0 && fixed[i] === 0)
      fractions.push(pairOf[i], cell, 1, pairValue(instance, i, pairOf[i], cell));
  }
  fractions.start[instance.n] = fractions.length;
  return fractions;
}

/** ‖a − b‖², over the union of both supports. */
export function squaredDistance(a: Fractions, b: Fractions): number {
  let sum = 0;
  for (let i = 0; i < a.n; i++) {
    for (let x = a.start[i]; x < a.start[i + 1]; x++) {
      const difference = a.weight[x] - weightAt(b, i, a.cell[x]);
      sum += difference * difference;
    }
    for (let x = b.start[i]; x < b.start[i + 1]; x++)
      if (weightAt(a, i, b.cell[x]) === 0) sum += b.weight[x] * b.weight[x];
  }
  return sum;
}

export function weightAt(fractions: Fractions, i: number, cell: number): number {
  for (let x = fractions.start[i]; x < fractions.start[i + 1]; x++)
    if (fractions.cell[x] === cell) return fractions.weight[x];
  return 0;
}

/** Running weighted sum of fractional plans: a linked list per entry over the union of the supports seen. */
export class FractionSum {
  private readonly head: Int32Array;
  private next = new Int32Array(4096);
  private pair = new Int32Array(4096);
  private cell = new Int32Array(4096);
  private weight = new Float64Array(4096);
  private length = 0;
  total = 0;

  constructor(private readonly n: number) {
    this.head = new Int32Array(n).fill(-1);
  }

  clear(): void {
    this.head.fill(-1);
    this.length = 0;
    this.total = 0;
  }

  add(fractions: Fractions, factor: number): void {
    this.total += factor;
    const { start, pair, cell, weight } = fractions;
    for (let i = 0; i < this.n; i++) {
      for (let x = start[i]; x < start[i + 1]; x++) {
        let at = this.head[i];
        while (at >= 0 && this.cell[at] !== cell[x]) at = this.next[at];
        if (at < 0) at = this.append(i, pair[x], cell[x]);
        this.weight[at] += factor * weight[x];
      }
    }
  }

  private append(i: number, pair: number, cell: number): number {
    if (this.length === this.pair.length) this.grow();
    const at = this.length++;
    this.pair[at] = pair;
    this.cell[at] = cell;
    this.weight[at] = 0;
    this.next[at] = this.head[i];
    this.head[i] = at;
    return at;
  }

  private grow(): void {
    const size = this.length * 2;
    const enlarge = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.next = enlarge(this.next);
    this.pair = enlarge(this.pair);
    this.cell = enlarge(this.cell);
    const weight = new Float64Array(size);
    weight.set(this.weight);
    this.weight = weight;
  }

  /** The average so far. */
  average(instance: Instance, into: Fractions): void {
    into.clear();
    for (let i = 0; i < this.n; i++) {
      into.start[i] = into.length;
      for (let at = this.head[i]; at >= 0; at = this.next[at]) {
        const weight = this.weight[at] / this.total;
        if (weight > 0)
          into.push(
            this.pair[at],
            this.cell[at],
            weight,
            pairValue(instance, i, this.pair[at], this.cell[at]),
          );
      }
    }
    into.start[this.n] = into.length;
  }
}
