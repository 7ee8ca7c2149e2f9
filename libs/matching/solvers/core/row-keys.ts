import { type LimitKey } from '../../constraints/constraint.js';
import { type Instance } from '../../instance/index.js';
import { type DualPrices } from '../../solution/solution.js';

/** What a row is of, by id. */
export function keyOf(instance: Instance, row: number): LimitKey {
  const { cells, programmeIds, cellProgramme, cellWeek, limits } = instance;
  return row < cells
    ? { programme: programmeIds[cellProgramme[row]], week: cellWeek[row] }
    : limits.keys[row - cells];
}

/** The prices of a certificate as a vector over the rows; what the problem no longer has is left out. */
export function pricesFrom(instance: Instance, prices: DualPrices | undefined): Float64Array {
  const { limits, programmeIds } = instance;
  const price = new Float64Array(limits.count);
  if (!prices) return price;
  const lists = prices as unknown as Readonly<
    Record<string, readonly (LimitKey & { readonly price: number })[] | undefined>
  >;
  const programmeAt = new Map(programmeIds.map((id, j) => [id, j]));
  for (const family of limits.families) {
    for (const listed of lists[family.constraint.linear.certificate.list] ?? []) {
      const row =
        family.scope === 'slot'
          ? cellAt(instance, programmeAt.get(listed.programme!), listed.week!)
          : limits.find(family, listed);
      if (row >= 0) price[row] = listed.price;
    }
  }
  return price;
}

/** Number of a programme's cell in a week; −1 = none. */
export function cellAt(instance: Instance, j: number | undefined, week: number): number {
  if (j === undefined) return -1;
  for (let c = instance.cellStart[j]; c < instance.cellStart[j + 1]; c++)
    if (instance.cellWeek[c] === week) return c;
  return -1;
}
