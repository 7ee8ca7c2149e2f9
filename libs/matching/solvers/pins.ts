import { type LimitKey } from '../constraints/constraint.js';
import { type Instance, PIN_WITHOUT_SLOT, type RowTerms } from '../instance/index.js';
import { keyOf } from './core/row-keys.js';

/**
 * Why the pins alone can't all stand, or null. Only constraints that more placements can never repair are looked at here,
 * those that say why (`conflict`). Balances, shares and groups may be repaired by others and are left to the solver.
 */
export function pinsConflict(instance: Instance): string | null {
  const { limits, cellSlots, pinnedCell, profile, providers, providerOf, cellProgramme, sender } = instance;
  const use = new Float64Array(limits.count);
  const over = (cell: number, i: number): number => {
    if (++use[cell] > cellSlots[cell]) return cell;
    let broken = Infinity;
    const add = ({ start, row, amount }: RowTerms, item: number): void => {
      for (let x = start[item]; x < start[item + 1]; x++)
        if ((use[row[x]] += amount[x]) > limits.most[row[x]] && conflictAt(instance, row[x]))
          broken = Math.min(broken, row[x]);
    };
    add(limits.bySender, sender[i]);
    add(limits.byReceiver, profile[i] * providers + providerOf[cellProgramme[cell]]);
    if (limits.bySenderCell) add(limits.bySenderCell, cell * providers + sender[i]);
    return broken;
  };
  for (let i = 0; i < instance.n; i++) {
    const cell = pinnedCell[i];
    if (cell === PIN_WITHOUT_SLOT) return `entry ${instance.entryIds[i]} is pinned to a week without slots`;
    const row = cell < 0 ? Infinity : over(cell, i);
    if (row < Infinity) return conflictAt(instance, row)!(keyOf(instance, row));
  }
  return null;
}

const conflictAt = ({ limits }: Instance, row: number): ((key: LimitKey) => string) | undefined =>
  limits.families.find(({ end }) => row < end)!.constraint.conflict;

/** The same problem with nothing worth anything: is there a plan at all? A bound below 0 proves that there is none. */
export const worthNothing = (instance: Instance): Instance => ({
  ...instance,
  pairBase: instance.pairBase.map(() => 0),
  later: instance.later.map(() => 0),
});
