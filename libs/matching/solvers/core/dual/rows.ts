import { type Instance, pairValue } from '../../../instance/index.js';

/**
 * The coupling rows of the linear relaxation, numbered: slots, then maxOut, maxNetIn, ceilings, shares. Pinned entries
 * are taken off the right-hand sides, so only free entries take part. A row reads Σ a·x ≤ limit, and its price is
 * what one more unit of its limit would be worth.
 *
 * | row | coefficient of entry i (sender s) in a cell of provider p |
 * |---|---|
 * | slot c | 1 in cell c |
 * | maxOut s | 1 |
 * | maxNetIn | 1 at p, −1 at s |
 * | ceiling (insurer of i, p) | 1 |
 * | share p | share − [severity 3] |
 */
export class Rows {
  readonly count: number;
  readonly out: number;
  readonly netIn: number;
  readonly ceiling: number;
  readonly share: number;
  /** Limits, less what pinned entries use; may be negative where pins are to be balanced by others. */
  readonly limit: Float64Array;
  /** Group weeks that have to start hold at least so many; 0 for all other rows. Their price may be negative. */
  readonly least: Float64Array;
  /** 0 for rows that the problem doesn't have: their price stays 0. */
  readonly present: Uint8Array;
  /** 1 for entries that are decided: the pinned ones, and those that a dive has fixed. */
  readonly fixed: Uint8Array;
  /** Their value. */
  fixedValue = 0;

  constructor(readonly instance: Instance) {
    const { cells, providers, ceilings } = instance;
    this.out = cells;
    this.netIn = cells + providers;
    this.ceiling = cells + 2 * providers;
    this.share = this.ceiling + ceilings;
    this.count = this.share + providers;
    this.limit = new Float64Array(this.count);
    this.least = new Float64Array(this.count);
    this.present = new Uint8Array(this.count).fill(1);
    this.limit.set(instance.cellSlots);
    this.limit.set(instance.ceilingMax, this.ceiling);
    for (let p = 0; p < providers; p++) {
      this.limit[this.out + p] = instance.maxOut[p];
      this.limit[this.netIn + p] = instance.maxNetIn[p];
      if (instance.maxOut[p] < 0) this.remove(this.out + p);
      if (instance.maxNetIn[p] < 0) this.remove(this.netIn + p);
      if (instance.minHighShare[p] === 0) this.remove(this.share + p);
    }
    this.fixed = new Uint8Array(instance.n);
    for (let i = 0; i < instance.n; i++)
      if (instance.pinnedCell[i] >= 0) this.fix(i, instance.pairStart[i], instance.pinnedCell[i]);
  }

  private remove(row: number): void {
    this.present[row] = 0;
    this.limit[row] = 0;
  }

  /** Decides entry i: what it uses is taken off the limits, and it takes no further part. */
  fix(i: number, pair: number, cell: number): void {
    const { instance, limit } = this;
    const p = instance.providerOf[instance.cellProgramme[cell]];
    const s = instance.sender[i];
    const ceiling = instance.ceilingAt[instance.profileInsurer[instance.profile[i]] * instance.providers + p];
    this.fixed[i] = 1;
    this.fixedValue += pairValue(instance, i, pair, cell);
    limit[cell]--;
    if (this.least[cell] > 0) this.least[cell]--;
    if (this.present[this.out + s]) limit[this.out + s]--;
    if (this.present[this.netIn + p]) limit[this.netIn + p]--;
    if (this.present[this.netIn + s]) limit[this.netIn + s]++;
    if (ceiling >= 0) limit[this.ceiling + ceiling]--;
    if (this.present[this.share + p])
      limit[this.share + p] -= instance.minHighShare[p] / 10_000 - instance.high[i];
  }

  /**
   * What an entry of profile q pays at provider p on top of the slot (`side[q·providers + p]`), and what any entry of
   * sender s pays for leaving (`leave[s]`). O(profiles · providers).
   */
  sidePrices(price: Float64Array, side: Float64Array, leave: Float64Array): void {
    const { providers, profiles, profileInsurer, profileHigh, ceilingAt, minHighShare } = this.instance;
    for (let q = 0; q < profiles; q++) {
      for (let p = 0; p < providers; p++) {
        const ceiling = ceilingAt[profileInsurer[q] * providers + p];
        side[q * providers + p] =
          price[this.netIn + p] +
          (ceiling >= 0 ? price[this.ceiling + ceiling] : 0) +
          price[this.share + p] * (minHighShare[p] / 10_000 - profileHigh[q]);
      }
    }
    for (let p = 0; p < providers; p++) leave[p] = price[this.out + p] - price[this.netIn + p];
  }

  /** Fills the rows above the slots from the flow of each profile into each provider and out of each sender. */
  sideUse(flow: Float64Array, leaving: Float64Array, use: Float64Array): void {
    const { providers, profiles, profileInsurer, profileHigh, ceilingAt, minHighShare } = this.instance;
    use.fill(0, this.out);
    for (let q = 0; q < profiles; q++) {
      for (let p = 0; p < providers; p++) {
        const x = flow[q * providers + p];
        if (x === 0) continue;
        const ceiling = ceilingAt[profileInsurer[q] * providers + p];
        use[this.netIn + p] += x;
        if (ceiling >= 0) use[this.ceiling + ceiling] += x;
        use[this.share + p] += x * (minHighShare[p] / 10_000 - profileHigh[q]);
      }
    }
    for (let p = 0; p < providers; p++) {
      use[this.out + p] += leaving[p];
      use[this.netIn + p] -= leaving[p];
    }
    for (let row = this.out; row < this.count; row++) if (!this.present[row]) use[row] = 0;
  }

  /** Σ limit · price, and least · price where a price is negative. */
  worth(price: Float64Array): number {
    let sum = 0;
    for (let row = 0; row < this.count; row++)
      sum += (price[row] < 0 ? this.least[row] : this.limit[row]) * price[row];
    return sum;
  }
}
