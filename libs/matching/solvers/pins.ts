import { type LimitKey } from '../constraints/constraint.js';
import { violationsOf } from '../constraints/index.js';
import { type Instance, PIN_WITHOUT_SLOT, type RowTerms } from '../instance/index.js';
import { planOf } from '../plans/plan.js';
import { minStartIn } from '../problem/gains.js';
import { type Problem } from '../problem/problem.js';
import { keyOf } from './core/row-keys.js';

/**
 * Why the pins alone can't all stand, or null. Only constraints that more placements can never repair are looked at here,
 * those that say why (`conflict`). Balances, shares and groups may be repaired by others and are left to the solver.
 * @param problem for the words: why a week that somebody is pinned to has no place
 */
export function pinsConflict(instance: Instance, problem: Problem | null = null): string | null {
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
    if (cell === PIN_WITHOUT_SLOT) return withoutPlace(instance.entryIds[i], problem);
    const row = cell < 0 ? Infinity : over(cell, i);
    if (row < Infinity) return conflictAt(instance, row)!(keyOf(instance, row));
  }
  return null;
}

const conflictAt = ({ limits }: Instance, row: number): ((key: LimitKey) => string) | undefined =>
  limits.families.find(({ end }) => row < end)!.constraint.conflict;

function withoutPlace(id: string, problem: Problem | null): string {
  const pin = problem?.entries.find((entry) => entry.id === id)?.pinned;
  const programme = problem?.programmes.find((row) => row.id === pin?.programme);
  if (!pin || !programme) return `entry ${id} is pinned to a week without slots`;
  const slots = programme.slots[pin.week];
  const least = minStartIn(programme, pin.week);
  const where = `entry ${id} is pinned to programme ${pin.programme} in week ${pin.week}`;
  if (programme.intakeStop) return `${where}, which has an intake stop`;
  if (slots > 0 && least > slots)
    return `${where}: the group needs ${least} to start, and has ${slots} slot${slots === 1 ? '' : 's'} (minStart of provider ${programme.provider})`;
  return `${where}, a week without slots`;
}

/** Most limits that a reason names. */
const NAMED = 3;

/** Why no plan holds all pins, where that is proved: the limits, with their providers, that the pins alone break. */
export function noPlanHoldsAllPins(problem: Problem): string {
  const pins = problem.entries.flatMap(({ id, pinned }) =>
    pinned ? [{ entry: id, programme: pinned.programme, week: pinned.week }] : [],
  );
  const broken = violationsOf(planOf(problem, pins).plan).map(
    ({ message, binding }) => `${message.en.replace(/\.$/, '')} (${binding})`,
  );
  const rest = broken.length > NAMED ? `; and ${broken.length - NAMED} more` : '';
  const named = broken.slice(0, NAMED).join('; ') + rest;
  return `no plan holds all pins, and nobody can make up for it: ${named}`;
}

/** The same problem with nothing worth anything: is there a plan at all? A bound below 0 proves that there is none. */
export const worthNothing = (instance: Instance): Instance => ({
  ...instance,
  pairBase: instance.pairBase.map(() => 0),
  later: instance.later.map(() => 0),
});
