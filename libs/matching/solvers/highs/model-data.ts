import { type Highs, type ModelData } from 'highs';
import { type LinearModel } from '../model/linear.js';

/** The model as HiGHS takes it; `integer`: every column is a whole number. */
export function modelData(highs: Highs, linear: LinearModel, integer: boolean, scale: number): ModelData {
  return {
    numCols: linear.columns,
    numRows: linear.rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: linear.cost.map((value) => value / scale),
    colLower: linear.columnLower,
    colUpper: linear.columnUpper,
    rowLower: linear.rowLower,
    rowUpper: linear.rowUpper,
    matrix: {
      format: 'csc',
      numRows: linear.rows,
      numCols: linear.columns,
      starts: linear.starts,
      indices: linear.indices,
      values: linear.values,
    },
    ...(integer
      ? { integrality: new Int32Array(linear.columns).fill(highs.constants.variableType.integer) }
      : {}),
  };
}
