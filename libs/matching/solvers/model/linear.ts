/**
 * A linear model in the form general solvers take: maximise cost·x with bounds on columns and rows, the matrix by
 * columns (CSC). ±Infinity is an open end. Every column is a whole number in the whole problem, and may be a fraction
 * in its relaxation; which of the two is asked is said to the solver, not here.
 */
export interface LinearModel {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Column k has entries starts[k] .. starts[k+1]−1 of `indices` (rows, each once) and `values`. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Collects rows first and columns after, a column with all its coefficients at once. */
export class LinearBuilder {
  private readonly cost: number[] = [];
  private readonly columnLower: number[] = [];
  private readonly columnUpper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  row(lower: number, upper: number): number {
    this.rowUpper.push(upper);
    return this.rowLower.push(lower) - 1;
  }

  /** `terms`: row and coefficient; a row of −1 is one that the problem doesn't have. */
  column(
    cost: number,
    lower: number,
    upper: number,
    terms: Iterable<readonly [row: number, coefficient: number]>,
  ): number {
    for (const [row, coefficient] of terms) {
      if (row < 0 || coefficient === 0) continue;
      this.indices.push(row);
      this.values.push(coefficient);
    }
    this.starts.push(this.indices.length);
    this.columnLower.push(lower);
    this.columnUpper.push(upper);
    return this.cost.push(cost) - 1;
  }

  finish(): LinearModel {
    return {
      columns: this.cost.length,
      rows: this.rowLower.length,
      cost: Float64Array.from(this.cost),
      columnLower: Float64Array.from(this.columnLower),
      columnUpper: Float64Array.from(this.columnUpper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}
