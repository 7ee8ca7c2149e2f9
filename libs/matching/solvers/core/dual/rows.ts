import { type Instance, pairValue, type RowTerms } from '../../../instance/index.js';

/**
 * The rows of the linear relaxation with what is left of them: those of the instance's limits, slots first. Pinned
 * entries are taken off the right-hand sides, so only free entries take part. A row reads Σ a·x ≤ limit, and its price
 * is what one more unit of its limit would be worth.
 */
export class Rows {
  readonly count: number;
  /** Limits, less what pinned entries use; may be negative where pins are to be balanced by others. */
  readonly limit: Float64Array;
  /** Group weeks that have to start hold at least so many; 0 for all other rows. Their price may be negative. */
  readonly least: Float64Array;
  /** 1 for entries that are decided: the pinned ones, and those that a dive has fixed. */
  readonly fixed: Uint8Array;
  /** Their value. */
  fixedValue = 0;

  constructor(readonly instance: Instance) {
    const { limits, cellSlots, n, pinnedCell, pairStart } = instance;
    this.count = limits.count;
    this.limit = limits.most.map((most, row) => most / limits.unit[row]);
    this.limit.set(cellSlots);
    this.least = new Float64Array(this.count);
    this.fixed = new Uint8Array(n);
    for (let i = 0; i < n; i++) if (pinnedCell[i] >= 0) this.fix(i, pairStart[i], pinnedCell[i]);
  }

  /** Decides entry i: what it uses is taken off the limits, and it takes no further part. */
  fix(i: number, pair: number, cell: number): void {
    const { instance, limit } = this;
    const { limits, profile, providers, providerOf, cellProgramme, sender } = instance;
    this.fixed[i] = 1;
    this.fixedValue += pairValue(instance, i, pair, cell);
    limit[cell]--;
    if (this.least[cell] > 0) this.least[cell]--;
    this.takeOff(limits.byReceiver, profile[i] * providers + providerOf[cellProgramme[cell]]);
    this.takeOff(limits.bySender, sender[i]);
    if (limits.bySenderCell) this.takeOff(limits.bySenderCell, cell * providers + sender[i]);
  }

  private takeOff({ start, row, coefficient }: RowTerms, item: number): void {
    for (let x = start[item]; x < start[item + 1]; x++) this.limit[row[x]] -= coefficient[x];
  }

  /** Σ limit · price, and least · price where a price is negative. */
  worth(price: Float64Array): number {
    let sum = 0;
    for (let row = 0; row < this.count; row++)
      sum += (price[row] < 0 ? this.least[row] : this.limit[row]) * price[row];
    return sum;
  }
}
