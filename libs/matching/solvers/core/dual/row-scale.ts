import { type Instance } from '../../../instance/index.js';
import { type Rows } from './rows.js';

/** One over the number of entries a row can hold: rows that hold more react more slowly to each of them. */
export function rowScale(instance: Instance, rows: Rows): Float64Array {
  const room = new Float64Array(instance.providers);
  for (let c = 0; c < instance.cells; c++)
    room[instance.providerOf[instance.cellProgramme[c]]] += instance.cellSlots[c];
  return Float64Array.from(rows.limit, (limit, row) => {
    let holds = limit;
    if (row >= rows.share) holds = 0.125 * room[row - rows.share];
    else if (row >= rows.netIn && row < rows.ceiling) holds = Math.max(limit, 0.5 * room[row - rows.netIn]);
    return 1 / Math.max(1, holds);
  });
}
