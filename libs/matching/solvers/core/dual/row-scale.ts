import { type Instance } from '../../../instance/index.js';
import { type Rows } from './rows.js';

/** One over the number of entries a row can hold: rows that hold more react more slowly to each of them. */
export function rowScale(instance: Instance, rows: Rows): Float64Array {
  const { limits, cells, cellSlots, providerOf, cellProgramme } = instance;
  const slots = new Float64Array(instance.providers);
  for (let c = 0; c < cells; c++) slots[providerOf[cellProgramme[c]]] += cellSlots[c];
  const all = slots.reduce((sum, many) => sum + many, 0);
  const scale = rows.limit.slice();
  for (const { constraint, start, end } of limits.families) {
    const { holds } = constraint.linear;
    for (let row = start; holds && row < end; row++)
      scale[row] = holds(scale[row], limits.provider[row] < 0 ? all : slots[limits.provider[row]]);
  }
  return scale.map((most) => 1 / Math.max(1, most));
}
