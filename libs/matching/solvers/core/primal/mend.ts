import { type Instance, pairValue } from '../../../instance/index.js';
import { type Plan } from './plan.js';

/**
 * Takes entries out until nothing is broken that taking out can mend: the least valuable that a broken limit counts,
 * and all of a group that has become too small. Every step makes the plan smaller, so it ends; only pins can be left.
 */
export function mendByRemoving(instance: Instance, plan: Plan): void {
  for (let removed = true; removed && plan.broken > 0;) {
    removed = false;
    for (let i = 0; i < instance.n && plan.broken > 0; i++) {
      const cell = plan.cellOf[i];
      if (cell < 0 || instance.pinnedCell[i] >= 0) continue;
      if (plan.used[cell] < instance.cellMin[cell] || isLeastInTheWay(instance, plan, i, cell)) {
        plan.remove(i);
        removed = true;
      }
    }
  }
  plan.commit();
}

/** Does entry i count against a broken limit, with nobody of less value that does? */
function isLeastInTheWay(instance: Instance, plan: Plan, i: number, cell: number): boolean {
  const p = plan.providerAt(cell);
  const share = plan.breaksShare(p);
  const netIn = plan.breaksNetIn(p);
  const s = instance.sender[i];
  const out = plan.breaksOut(s);
  if (!netIn && !out && !(share && instance.high[i] === 0)) return false;
  const value = pairValue(instance, i, plan.pairOf[i], cell);
  for (let g = 0; g < instance.n; g++) {
    const other = plan.cellOf[g];
    if (g === i || other < 0 || instance.pinnedCell[g] >= 0) continue;
    const counts =
      (netIn && plan.providerAt(other) === p) ||
      (share && plan.providerAt(other) === p && instance.high[g] === 0) ||
      (out && instance.sender[g] === s);
    if (!counts) continue;
    const worth = pairValue(instance, g, plan.pairOf[g], other);
    if (worth < value || (worth === value && instance.rank[g] > instance.rank[i])) return false;
  }
  return true;
}
