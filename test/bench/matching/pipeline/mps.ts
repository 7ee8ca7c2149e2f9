import { type LinearModel } from '../../../../libs/matching/solvers/model/linear.js';

/** A model as a file for clp and cbc, and which part of it. */
export interface MpsPart {
  /** Columns to write, ascending; the others stand at 0. */
  readonly columns: Iterable<number>;
  /** Every column a whole number. */
  readonly integer: boolean;
  /** Column → the one value it may have, where it is not the model's own range. */
  readonly fixed?: ReadonlyMap<number, number>;
}

/**
 * Free MPS, the one format that every linear programming code reads. Files minimise, so costs change their sign. Rows
 * are R0, R1, …, columns C0, C1, … by the model's numbers, also where only a part of the columns is written.
 */
export function* mps(linear: LinearModel, { columns, integer, fixed }: MpsPart): Generator<string> {
  const { rowLower, rowUpper, columnLower, columnUpper, cost, starts, indices, values } = linear;
  yield 'NAME doorstroom FREE\nROWS\n N COST\n';
  for (let row = 0; row < linear.rows; row++) yield ` ${kindOf(rowLower[row], rowUpper[row])} R${row}\n`;
  yield 'COLUMNS\n';
  if (integer) yield " M1 'MARKER' 'INTORG'\n";
  const written = [...columns];
  for (const k of written) {
    let text = cost[k] === 0 ? '' : ` C${k} COST ${-cost[k]}\n`;
    for (let a = starts[k]; a < starts[k + 1]; a++) text += ` C${k} R${indices[a]} ${values[a]}\n`;
    yield text;
  }
  if (integer) yield " M2 'MARKER' 'INTEND'\n";
  yield 'RHS\n';
  for (let row = 0; row < linear.rows; row++) {
    const side = kindOf(rowLower[row], rowUpper[row]) === 'G' ? rowLower[row] : rowUpper[row];
    if (side !== 0) yield ` RHS R${row} ${side}\n`;
  }
  yield 'BOUNDS\n';
  for (const k of written) {
    const [lower, upper] = fixed?.has(k) ? [fixed.get(k)!, fixed.get(k)!] : [columnLower[k], columnUpper[k]];
    if (lower === upper) yield ` FX BND C${k} ${lower}\n`;
    else {
      if (lower !== 0) yield ` LO BND C${k} ${lower}\n`;
      if (Number.isFinite(upper)) yield ` UP BND C${k} ${upper}\n`;
    }
  }
  yield 'ENDATA\n';
}

/** No row of these models has two different ends. */
function kindOf(lower: number, upper: number): 'E' | 'L' | 'G' {
  if (lower === upper) return 'E';
  if (Number.isFinite(lower) && Number.isFinite(upper))
    throw new Error('a row with two ends needs RANGES, which are not written');
  return Number.isFinite(lower) ? 'G' : 'L';
}
