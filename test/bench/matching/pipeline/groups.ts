import { type Instance } from '../../../../libs/matching/instance/index.js';
import { type MergedModel } from '../../../../libs/matching/solvers/model/merged.js';

/** The column that opens a group week, by cell. They are the last of the merged model, in the order of the cells. */
export function groupColumns(instance: Instance, model: MergedModel): Map<number, number> {
  const columns = new Map<number, number>();
  let next = model.firstColumn.at(-1)!;
  for (let c = 0; c < instance.cells; c++) if (instance.cellMin[c] > 0) columns.set(c, next++);
  return columns;
}

/** How many the LP would place in each cell. */
function useOf(instance: Instance, model: MergedModel, x: ArrayLike<number>): Float64Array {
  const use = new Float64Array(instance.cells);
  const programmeOf = new Int32Array(model.firstColumn.length - 1);
  model.classOf.forEach((q, k) => (programmeOf[q] = instance.pairProgramme[k]));
  programmeOf.forEach((j, q) => {
    const first = model.firstColumn[q];
    for (let column = first; column < model.firstColumn[q + 1]; column++)
      use[instance.cellStart[j] + column - first] += x[column];
  });
  return use;
}

/** Group weeks that the LP fills to half of their minimum start, and those with a pin; all others stay shut. */
export function fixedGroups(
  instance: Instance,
  model: MergedModel,
  x: ArrayLike<number>,
): Map<number, number> {
  const use = useOf(instance, model, x);
  const pinned = new Set(instance.pinnedCell);
  const fixed = new Map<number, number>();
  for (const [c, column] of groupColumns(instance, model))
    fixed.set(column, pinned.has(c) || 2 * use[c] >= instance.cellMin[c] ? 1 : 0);
  return fixed;
}
