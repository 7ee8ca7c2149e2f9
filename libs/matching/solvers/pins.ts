import { type Instance, PIN_WITHOUT_SLOT } from '../instance/index.js';

/**
 * Why the pins alone can't all stand, or null. Only limits that more proposals can never mend are looked at here:
 * slots, maxOut and ceilings. Balances, shares and groups may be mended by others and are left to the solver.
 */
export function pinsConflict(instance: Instance): string | null {
  const slots = new Int32Array(instance.cells);
  const out = new Int32Array(instance.providers);
  const ceilings = new Int32Array(instance.ceilings);
  for (let i = 0; i < instance.n; i++) {
    const cell = instance.pinnedCell[i];
    if (cell === PIN_WITHOUT_SLOT) return `entry ${instance.entryIds[i]} is pinned to a week without slots`;
    if (cell < 0) continue;
    const j = instance.cellProgramme[cell];
    const p = instance.providerOf[j];
    const s = instance.sender[i];
    const insurer = instance.profileInsurer[instance.profile[i]];
    const ceiling = instance.ceilingAt[insurer * instance.providers + p];
    if (++slots[cell] > instance.cellSlots[cell])
      return `more entries are pinned to programme ${instance.programmeIds[j]} in week ${instance.cellWeek[cell]} than it has slots`;
    if (++out[s] > instance.maxOut[s] && instance.maxOut[s] >= 0)
      return `more entries of provider ${instance.providerIds[s]} are pinned elsewhere than its maxOut`;
    if (ceiling >= 0 && ++ceilings[ceiling] > instance.ceilingMax[ceiling])
      return `the pins pass the ceiling of insurer ${instance.insurers[insurer]} at provider ${instance.providerIds[p]}`;
  }
  return null;
}

/** The same problem with nothing worth anything: is there a plan at all? A bound below 0 proves that there is none. */
export const worthNothing = (instance: Instance): Instance => ({
  ...instance,
  pairBase: instance.pairBase.map(() => 0),
  later: instance.later.map(() => 0),
});
