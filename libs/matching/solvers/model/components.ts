import { type LinearModel } from './linear.js';

/** A part of a model that nothing links to the rest, with the whole's number of each of its columns. */
export interface Component {
  readonly linear: LinearModel;
  readonly columns: Int32Array;
}

/**
 * The model in parts that can be solved one by one: two columns belong together when they share a row that could be
 * broken. Small needs make many parts, and a search whose budget is counted in nodes gets through each of them. Parts
 * come by their first column. O(entries of the matrix).
 */
export function componentsOf(linear: LinearModel): Component[] {
  const { columns, starts, indices } = linear;
  const binds = bindingRows(linear);
  const root = Int32Array.from({ length: columns }, (_, k) => k);
  const find = (k: number): number => {
    while (root[k] !== k) k = root[k] = root[root[k]];
    return k;
  };
  const firstOf = new Int32Array(linear.rows).fill(-1);
  for (let k = 0; k < columns; k++)
    for (let a = starts[k]; a < starts[k + 1]; a++) {
      const row = indices[a];
      if (binds[row] === 0) continue;
      if (firstOf[row] < 0) firstOf[row] = k;
      else {
        const [one, other] = [find(firstOf[row]), find(k)];
        root[Math.max(one, other)] = Math.min(one, other);
      }
    }
  const members = new Map<number, number[]>();
  for (let k = 0; k < columns; k++) {
    const list = members.get(find(k));
    if (list) list.push(k);
    else members.set(find(k), [k]);
  }
  return [...members.values()].map((list) => partOf(linear, binds, Int32Array.from(list)));
}

/** 1 for rows that some choice of columns within their bounds would break. */
function bindingRows({ columns, rows, starts, indices, values, ...bounds }: LinearModel): Uint8Array {
  const least = new Float64Array(rows);
  const most = new Float64Array(rows);
  for (let k = 0; k < columns; k++)
    for (let a = starts[k]; a < starts[k + 1]; a++) {
      const ends = [values[a] * bounds.columnLower[k], values[a] * bounds.columnUpper[k]];
      least[indices[a]] += Math.min(...ends);
      most[indices[a]] += Math.max(...ends);
    }
  return Uint8Array.from(least, (low, row) =>
    low < bounds.rowLower[row] || most[row] > bounds.rowUpper[row] ? 1 : 0,
  );
}

function partOf(linear: LinearModel, binds: Uint8Array, columns: Int32Array): Component {
  const rowAt = new Map<number, number>();
  const starts = new Int32Array(columns.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  columns.forEach((k, at) => {
    for (let a = linear.starts[k]; a < linear.starts[k + 1]; a++) {
      const row = linear.indices[a];
      if (binds[row] === 0) continue;
      let number = rowAt.get(row);
      if (number === undefined) rowAt.set(row, (number = rowAt.size));
      indices.push(number);
      values.push(linear.values[a]);
    }
    starts[at + 1] = indices.length;
  });
  const rows = [...rowAt.keys()];
  const byColumn = (list: Float64Array): Float64Array => Float64Array.from(columns, (k) => list[k]);
  const byRow = (list: Float64Array): Float64Array => Float64Array.from(rows, (row) => list[row]);
  return {
    columns,
    linear: {
      columns: columns.length,
      rows: rows.length,
      cost: byColumn(linear.cost),
      columnLower: byColumn(linear.columnLower),
      columnUpper: byColumn(linear.columnUpper),
      rowLower: byRow(linear.rowLower),
      rowUpper: byRow(linear.rowUpper),
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
