import { type Instance } from '../../../instance/index.js';
import { Payments } from './payments.js';

/**
 * What prices mean for whole programmes, tabulated once per price vector: the best week of each class of entries, and
 * what each profile pays on top. An upper bound of a pair's reduced value is then three look-ups, and nearly all pairs
 * are passed over without looking at their weeks. O(classes · cells + profiles · programmes).
 */
export class BestWeeks {
  /** top[class·programmes + j]: largest later − slot price over all cells of j, whether a pair may use them all or not. */
  readonly top: Float64Array;
  /** cost[profile·programmes + j]: side prices at the programme's provider. */
  readonly cost: Float64Array;
  readonly payments: Payments;
  /** How much more than `top` the best week of a programme may be worth at the prices followed since: top + rise is an upper bound. */
  readonly rise: Float64Array;
  /** Prices of the cells when `top` was tabulated. */
  private readonly tabulated: Float64Array;

  constructor(private readonly instance: Instance) {
    const { classes, programmes, profiles } = instance;
    this.top = new Float64Array(classes * programmes);
    this.cost = new Float64Array(profiles * programmes);
    this.payments = new Payments(instance);
    this.rise = new Float64Array(programmes);
    this.tabulated = new Float64Array(instance.cells);
  }

  update(price: Float64Array): void {
    const { instance, top, tabulated } = this;
    const { cells, classes, programmes, waits, waitOf, weeks, cellStart, cellWeek, later } = instance;
    this.updateCosts(price);
    this.rise.fill(0);
    for (let c = 0; c < cells; c++) tabulated[c] = price[c];
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

  /** For prices near those of the last `update`: bounds instead of a new table, O(cells) instead of O(classes · cells). */
  follow(price: Float64Array): void {
    const { rise, tabulated } = this;
    const { programmes, cellStart } = this.instance;
    this.updateCosts(price);
    for (let j = 0; j < programmes; j++) {
      let most = -Infinity;
      for (let c = cellStart[j]; c < cellStart[j + 1]; c++) {
        const fallen = tabulated[c] - price[c];
        if (fallen > most) most = fallen;
      }
      rise[j] = most + ROUNDING;
    }
  }

  private updateCosts(price: Float64Array): void {
    const { cost } = this;
    const { side } = this.payments.update(price);
    const { programmes, profiles, providers, providerOf } = this.instance;
    for (let q = 0; q < profiles; q++)
      for (let j = 0; j < programmes; j++) cost[q * programmes + j] = side[q * providers + providerOf[j]];
  }
}

/** More than sums of prices and values can lose to rounding. */
const ROUNDING = 1e-6;
