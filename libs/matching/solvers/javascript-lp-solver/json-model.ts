import { type LinearModel } from '../model/linear.js';

/** A model as javascript-lp-solver reads it. Columns are called 0, 1, 2 …; every one is a whole number, 0 or more. */
export interface JsonModel {
  readonly optimize: 'value';
  readonly opType: 'max';
  readonly constraints: Record<string, { min?: number; max?: number }>;
  readonly variables: Record<string, Record<string, number>>;
  readonly ints: Record<string, 1>;
  readonly options: { readonly timeout: number; readonly tolerance: 0 };
}

/** Bounds of columns become constraints: the package has no others. `timeout` in milliseconds. */
export function jsonModel(linear: LinearModel, timeout: number): JsonModel {
  const constraints: JsonModel['constraints'] = {};
  const variables: JsonModel['variables'] = {};
  const ints: JsonModel['ints'] = {};
  const range = (least: number, most: number): { min?: number; max?: number } => ({
    ...(Number.isFinite(least) ? { min: least } : {}),
    ...(Number.isFinite(most) ? { max: most } : {}),
  });
  for (let row = 0; row < linear.rows; row++)
    constraints[`r${row}`] = range(linear.rowLower[row], linear.rowUpper[row]);
  for (let k = 0; k < linear.columns; k++) {
    const column: Record<string, number> = { value: linear.cost[k], [`b${k}`]: 1 };
    for (let a = linear.starts[k]; a < linear.starts[k + 1]; a++)
      column[`r${linear.indices[a]}`] = linear.values[a];
    variables[`x${k}`] = column;
    ints[`x${k}`] = 1;
    const lower = linear.columnLower[k];
    constraints[`b${k}`] = range(lower > 0 ? lower : -Infinity, linear.columnUpper[k]);
  }
  return {
    optimize: 'value',
    opType: 'max',
    constraints,
    variables,
    ints,
    options: { timeout, tolerance: 0 },
  };
}
