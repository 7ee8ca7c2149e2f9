import { type Instance } from '../../../instance/index.js';
import { type Rows } from './rows.js';

/**
 * What prices mean for whole programmes, tabulated once per price vector: the best week of each class of entries, and
 * what each profile pays on top. An upper bound of a pair's reduced value is then three look-ups, and nearly all pairs
 * are passed over without looking at their weeks. O(classes · cells + profiles · programmes).
 */
export class Tops {
  /** top[class·programmes + j]: largest later − price over all cells of j, whether a pair may use them all or not. */
  readonly top: Float64Array;
  /** cost[profile·programmes + j]: side prices at the programme's provider. */
  readonly cost: Float64Array;
  /** Per sender. */
  readonly leave: Float64Array;
  private readonly side: Float64Array;

  constructor(
    private readonly instance: Instance,
    private readonly rows: Rows,
  ) {
    const { classes, programmes, profiles, providers } = instance;
    this.top = new Float64Array(classes * programmes);
    this.cost = new Float64Array(profiles * programmes);
    this.leave = new Float64Array(providers);
    this.side = new Float64Array(profiles * providers);
  }

  update(price: Float64Array): void {
    const { instance, top, cost, side } = this;
    const { classes, programmes, profiles, providers, providerOf, waits, waitOf, weeks } = instance;
    const { cellStart, cellWeek, later } = instance;
    this.rows.sidePrices(price, side, this.leave);
    for (let q = 0; q < profiles; q++)
      for (let j = 0; j < programmes; j++) cost[q * programmes + j] = side[q * providers + providerOf[j]];
    for (let a = 0; a < classes; a++) {
      for (let j = 0; j < programmes; j++) {
        const row = (a * waits + waitOf[j]) * weeks;
        let best = -Infinity;
        for (let c = cellStart[j]; c < cellStart[j + 1]; c++) {
          const value = later[row + cellWeek[c]] - price[c];
          if (value > best) best = value;
        }
        top[a * programmes + j] = best;
      }
    }
  }
}
