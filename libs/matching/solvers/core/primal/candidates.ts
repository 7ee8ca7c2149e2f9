import { type Instance, pairValue } from '../../../instance/index.js';
import { Payments } from '../dual/payments.js';

/**
 * The triples worth trying in the search for a plan: for each free entry the `width` with the highest reduced value
 * (value less all prices), best first. Near the optimum an entry is hardly ever placed elsewhere.
 */
export class Candidates {
  /** Entry i: slots width·i .. width·i + count[i] − 1. */
  readonly count: Uint8Array;
  readonly pair: Int32Array;
  readonly cell: Int32Array;
  readonly reduced: Float64Array;
  /** π: best reduced value or 0. */
  readonly worth: Float64Array;
  private readonly payments: Payments;

  constructor(
    readonly instance: Instance,
    readonly price: Float64Array,
    readonly width: number,
    /** Triples this much below the entry's best are left out. */
    private readonly margin: number,
  ) {
    const { n } = instance;
    this.count = new Uint8Array(n);
    this.pair = new Int32Array(n * width);
    this.cell = new Int32Array(n * width);
    this.reduced = new Float64Array(n * width);
    this.worth = new Float64Array(n);
    this.payments = new Payments(instance).update(price);
    for (let i = 0; i < n; i++) if (instance.pinnedCell[i] === -1) this.collect(i);
  }

  /** Value of pair k of entry i in cell c, less all prices. */
  reducedAt(i: number, k: number, cell: number): number {
    const { instance } = this;
    const { side, leave, cells } = this.payments;
    const s = instance.sender[i];
    const p = instance.providerOf[instance.cellProgramme[cell]];
    const paid = side[instance.profile[i] * instance.providers + p];
    return pairValue(instance, i, k, cell) - cells[s][cell] - paid - leave[s];
  }

  private collect(i: number): void {
    const { instance, width, reduced, pair, cell } = this;
    const { side, leave, cells } = this.payments;
    const cellPrice = cells[instance.sender[i]];
    const { pairStart, pairProgramme, pairBase, pairSkip, pairCells, later, providerOf } = instance;
    const { waitOf, cellStart, cellWeek } = instance;
    const sideAt = instance.profile[i] * instance.providers;
    const classAt = instance.entryClass[i] * instance.waits;
    const start = i * width;
    let count = 0;
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const base = pairBase[k] - leave[instance.sender[i]] - side[sideAt + providerOf[j]];
      const row = (classAt + waitOf[j]) * instance.weeks;
      for (let c = cellStart[j] + pairSkip[k], end = cellStart[j] + pairCells[k]; c < end; c++) {
        const value = base + later[row + cellWeek[c]] - cellPrice[c];
        if (count === width && value <= reduced[start + width - 1]) continue;
        let at = count < width ? count++ : width - 1;
        for (; at > 0 && reduced[start + at - 1] < value; at--) {
          reduced[start + at] = reduced[start + at - 1];
          pair[start + at] = pair[start + at - 1];
          cell[start + at] = cell[start + at - 1];
        }
        reduced[start + at] = value;
        pair[start + at] = k;
        cell[start + at] = c;
      }
    }
    this.worth[i] = count > 0 && reduced[start] > 0 ? reduced[start] : 0;
    while (count > 0 && reduced[start + count - 1] < this.worth[i] - this.margin) count--;
    this.count[i] = count;
  }
}
