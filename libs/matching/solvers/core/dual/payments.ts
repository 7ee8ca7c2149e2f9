import { type Instance, type RowTerms } from '../../../instance/index.js';

/**
 * What prices mean to an entry, and what entries mean to the rows: the one place where the constraints' terms are
 * unrolled into flat tables. The first-order method looks at every admissible triple a hundred times and more, some
 * 3·10⁸ looks at L, so it must not walk along lists of terms; with these tables a look costs three subtractions
 * whatever the number of constraints: value − leave[sender] − side[profile, receiver] − cell price.
 */
export class Payments {
  /** What an entry of profile q pays at provider p on top of the slot: side[q·providers + p]. */
  readonly side: Float64Array;
  /** What any entry of a sender pays for leaving. */
  readonly leave: Float64Array;
  /** By sender the price of each cell: for all of them the prices of slots, unless a constraint looks at both. */
  readonly cells: Float64Array[];

  constructor(private readonly instance: Instance) {
    const { profiles, providers, cells, limits } = instance;
    this.side = new Float64Array(profiles * providers);
    this.leave = new Float64Array(providers);
    this.cells = Array.from({ length: providers }, () =>
      limits.bySenderCell ? new Float64Array(cells) : this.side,
    );
  }

  /** O(profiles · providers), and cells · providers where a constraint looks at sender and cell together. */
  update(price: Float64Array): this {
    const { limits, cells, providers } = this.instance;
    sumOf(limits.byReceiver, price, this.side);
    sumOf(limits.bySender, price, this.leave);
    const { bySenderCell } = limits;
    if (!bySenderCell) {
      this.cells.fill(price);
      return this;
    }
    const { start, row, coefficient } = bySenderCell;
    for (let s = 0; s < providers; s++) {
      const own = this.cells[s];
      for (let c = 0; c < cells; c++) {
        let sum = price[c];
        const item = c * providers + s;
        for (let x = start[item]; x < start[item + 1]; x++) sum += price[row[x]] * coefficient[x];
        own[c] = sum;
      }
    }
    return this;
  }
}

function sumOf({ start, row, coefficient }: RowTerms, price: Float64Array, into: Float64Array): void {
  for (let item = 0; item < into.length; item++) {
    let sum = 0;
    for (let x = start[item]; x < start[item + 1]; x++) sum += price[row[x]] * coefficient[x];
    into[item] = sum;
  }
}

/** Weights of a fractional plan, added up by what rows look at. */
export class Flows {
  /** Into each provider, by profile: received[q·providers + p]. */
  readonly received: Float64Array;
  readonly sent: Float64Array;
  /** By sender · cells + cell; null = no constraint looks at both. */
  readonly sentToCell: Float64Array | null;

  constructor(private readonly instance: Instance) {
    const { profiles, providers, cells, limits } = instance;
    this.received = new Float64Array(profiles * providers);
    this.sent = new Float64Array(providers);
    this.sentToCell = limits.bySenderCell && new Float64Array(providers * cells);
  }

  clear(): void {
    this.received.fill(0);
    this.sent.fill(0);
    this.sentToCell?.fill(0);
  }

  /** Fills the rows above the slots. */
  useInto(use: Float64Array): void {
    const { limits, cells, providers } = this.instance;
    use.fill(0, cells);
    addUse(limits.byReceiver, this.received, use);
    addUse(limits.bySender, this.sent, use);
    const { bySenderCell } = limits;
    if (!bySenderCell || !this.sentToCell) return;
    const { start, row, coefficient } = bySenderCell;
    for (let c = 0; c < cells; c++)
      for (let s = 0; s < providers; s++) {
        const item = c * providers + s;
        const weight = this.sentToCell[s * cells + c];
        for (let x = start[item]; x < start[item + 1]; x++) use[row[x]] += weight * coefficient[x];
      }
  }
}

function addUse({ start, row, coefficient }: RowTerms, weights: Float64Array, use: Float64Array): void {
  for (let item = 0; item < weights.length; item++) {
    const weight = weights[item];
    if (weight === 0) continue;
    for (let x = start[item]; x < start[item + 1]; x++) use[row[x]] += weight * coefficient[x];
  }
}
