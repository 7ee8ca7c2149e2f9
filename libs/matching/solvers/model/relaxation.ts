import { type Instance } from '../../instance/index.js';
import { type Case, type Decisions } from './decisions.js';
import { type CasePrices } from './exact-bound.js';
import { type LinearModel } from './linear.js';
import { naiveModel, type NaiveModel } from './naive.js';

/** Bounds of one case of a proof on the same linear model, so that a solver can start from the last basis. */
export interface CaseBounds {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

export type Relaxed =
  | { readonly status: 'optimal'; readonly x: Float64Array; readonly rowDual: Float64Array }
  | { readonly status: 'infeasible' | 'stopped' };

/** The most value, or the least that rules are broken by. */
export type Aim = 'value' | 'violation';

/** Solves one linear model under changing bounds; row duals are the gain of one more on the right-hand side. */
export type SolveRelaxed = (bounds: CaseBounds, aim: Aim) => Relaxed;

/**
 * No price is higher: sums of several, and of a value, are still exact in a double, and any lower price proves a bound
 * as well.
 */
const MOST_PRICE = 2 ** 50;
/** A violation below this is noise of the solver. */
const LEAST_VIOLATION = 1e-9;
/** How much farther than the ray would have to go in fractions: its prices are rounded, and each time they weigh less. */
const FARTHER = [1.001, 4, 64, 4_096, 2 ** 20];

/**
 * The linear relaxation, groups left out, with a way out of every row. The ways out are shut until a case turns out
 * to have no plan at all: opened, with nothing worth anything but the least violation, they turn the missing plan
 * into prices that prove it.
 */
export class Relaxation {
  readonly model: NaiveModel;
  readonly linear: LinearModel;
  private readonly firstSlack: number;

  constructor(readonly instance: Instance) {
    this.model = naiveModel(instance, 'relaxed');
    const { linear } = this.model;
    this.firstSlack = linear.columns;
    this.linear = withSlackColumns(linear);
  }

  /** What columns are worth. */
  valueOf(x: Float64Array): number {
    return this.model.linear.cost.reduce((sum, value, column) => sum + value * x[column], 0);
  }

  /** The objective under which the ways out cost, and nothing is worth anything. */
  violationCost(): Float64Array {
    return new Float64Array(this.linear.columns).fill(-1, this.firstSlack);
  }

  /** `out`: the ways out are open. */
  bounds(decisions: Decisions, { allowed, forced }: Case, out: boolean): CaseBounds {
    const { linear, model, instance } = this;
    const columnLower = linear.columnLower.slice();
    const columnUpper = linear.columnUpper.slice();
    const rowLower = linear.rowLower.slice();
    for (let a = 0; a < model.triples; a++) {
      if (allowed[a] === 1) continue;
      columnUpper[a] = 0;
      columnLower[a] = 0;
    }
    if (out) columnUpper.fill(Infinity, this.firstSlack);
    for (let i = 0; i < instance.n; i++) if (forced[i]) rowLower[model.entryRow[i]] = 1;
    for (const c of decisions.open) rowLower[model.coupling.rowOf[c]] = instance.cellMin[c];
    return { columnLower, columnUpper, rowLower, rowUpper: linear.rowUpper };
  }

  noPrices(): CasePrices {
    return {
      price: new Float64Array(this.instance.limits.count),
      start: new Float64Array(this.instance.cells),
    };
  }

  /** Row duals, times `scale`, as whole prices: the nearest, and those below and above, of which one may prove more. */
  prices(decisions: Decisions, rowDual: Float64Array, scale: number): CasePrices[] {
    return [Math.round, Math.floor, Math.ceil].map((whole) =>
      this.along(this.noPrices(), decisions, rowDual, scale, whole),
    );
  }

  /**
   * How far to go along the prices of the least violation for a bound to fall by that much: by weak duality each step
   * takes the violation off, whatever the prices were before. Longer ones after it, because they are rounded.
   */
  rayLengths(x: Float64Array, fall: number): number[] {
    const violation = x.subarray(this.firstSlack).reduce((sum, part) => sum + part, 0);
    return violation < LEAST_VIOLATION ? [] : FARTHER.map((times) => (times * Math.max(1, fall)) / violation);
  }

  /** Prices, and others from row duals a number of times on top. */
  along(
    from: CasePrices,
    decisions: Decisions,
    rowDual: Float64Array,
    times: number,
    whole: (price: number) => number = Math.round,
  ): CasePrices {
    const { rowOf, unit } = this.model.coupling;
    const price = from.price.slice();
    const start = from.start.slice();
    const more = (list: Float64Array, at: number, by: number): void => {
      list[at] = Math.min(MOST_PRICE, list[at] + Math.max(0, whole(by)));
    };
    rowOf.forEach((row, number) => {
      if (row >= 0) more(price, number, rowDual[row] * times * unit[number]);
    });
    for (const c of decisions.open) more(start, c, -rowDual[rowOf[c]] * times);
    for (const c of decisions.closed) price[c] = 0;
    return { price, start };
  }
}

/** Two columns a row, one either way: over the most, and under the least. */
function withSlackColumns(linear: LinearModel): LinearModel {
  const extra = 2 * linear.rows;
  const more = (from: Float64Array, value: (row: number) => number): Float64Array => {
    const to = new Float64Array(from.length + extra);
    to.set(from);
    for (let a = 0; a < extra; a++) to[from.length + a] = value(a);
    return to;
  };
  const entries = linear.indices.length;
  const starts = new Int32Array(linear.starts.length + extra);
  const indices = new Int32Array(entries + extra);
  starts.set(linear.starts);
  indices.set(linear.indices);
  for (let a = 0; a < extra; a++) {
    starts[linear.starts.length + a] = entries + a + 1;
    indices[entries + a] = a >> 1;
  }
  return {
    ...linear,
    columns: linear.columns + extra,
    cost: more(linear.cost, () => 0),
    columnLower: more(linear.columnLower, () => 0),
    columnUpper: more(linear.columnUpper, () => 0),
    starts,
    indices,
    values: more(linear.values, (a) => (a % 2 === 0 ? -1 : 1)),
  };
}
