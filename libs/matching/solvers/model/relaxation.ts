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

/** Solves one linear model under changing bounds; row duals are the gain of one more on the right-hand side. */
export type SolveRelaxed = (bounds: CaseBounds) => Relaxed;

/**
 * The linear relaxation, groups left out, with a way out of every row at a forbidding price. The ways out are shut
 * until a case turns out to have no plan at all: opened, they turn the missing plan into prices that prove it.
 */
export class Relaxation {
  readonly model: NaiveModel;
  readonly linear: LinearModel;
  private readonly firstSlack: number;

  constructor(readonly instance: Instance) {
    this.model = naiveModel(instance, 'relaxed');
    const { linear } = this.model;
    let most = 1;
    for (const value of linear.cost) most = Math.max(most, Math.abs(value));
    this.firstSlack = linear.columns;
    this.linear = withSlackColumns(linear, -FORBIDDING * most);
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

  /** Row duals, times `scale`, as whole prices. */
  prices(decisions: Decisions, rowDual: Float64Array, scale: number): CasePrices {
    const { rowOf, unit } = this.model.coupling;
    const price = Float64Array.from(rowOf, (row, number) =>
      row < 0 ? 0 : Math.max(0, Math.round(rowDual[row] * scale * unit[number])),
    );
    const start = new Float64Array(this.instance.cells);
    for (const c of decisions.open) start[c] = Math.max(0, Math.round(-rowDual[rowOf[c]] * scale));
    for (const c of decisions.closed) price[c] = 0;
    return { price, start };
  }
}

/** In largest values: what breaking a rule by one costs. */
const FORBIDDING = 16;

/** Two columns a row, one either way: over the most, and under the least. */
function withSlackColumns(linear: LinearModel, cost: number): LinearModel {
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
    cost: more(linear.cost, () => cost),
    columnLower: more(linear.columnLower, () => 0),
    columnUpper: more(linear.columnUpper, () => 0),
    starts,
    indices,
    values: more(linear.values, (a) => (a % 2 === 0 ? -1 : 1)),
  };
}
