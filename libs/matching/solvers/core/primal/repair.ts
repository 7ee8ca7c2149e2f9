import { type Instance, pairValue, type RowTerms } from '../../../instance/index.js';
import { type Plan } from './plan.js';

/**
 * Takes entries out until nothing is broken that taking out can repair: the least valuable that a broken limit counts,
 * and all of a group that has become too small. Every step makes the plan smaller, so it ends; only pins can be left.
 */
export function repairByRemoving(instance: Instance, plan: Plan): void {
  for (let removed = true; removed && plan.broken > 0;) {
    removed = false;
    for (let i = 0; i < instance.n && plan.broken > 0; i++) {
      const cell = plan.cellOf[i];
      if (cell < 0 || instance.pinnedCell[i] >= 0) continue;
      if (plan.used[cell] < instance.cellMin[cell] || isLeastValuableBlocker(instance, plan, i, cell)) {
        plan.remove(i);
        removed = true;
      }
    }
  }
  plan.commit();
}

/** Does entry i use up a broken limit, with nobody of less value that does? */
function isLeastValuableBlocker(instance: Instance, plan: Plan, i: number, cell: number): boolean {
  const broken = brokenBy(instance, plan, i, cell);
  if (broken.length === 0) return false;
  const value = pairValue(instance, i, plan.pairOf[i], cell);
  for (let g = 0; g < instance.n; g++) {
    const other = plan.cellOf[g];
    if (g === i || other < 0 || instance.pinnedCell[g] >= 0) continue;
    if (!broken.some((row) => plan.amountIn(row, g, other) > 0)) continue;
    const worth = pairValue(instance, g, plan.pairOf[g], other);
    if (worth < value || (worth === value && instance.rank[g] > instance.rank[i])) return false;
  }
  return true;
}

/** Broken rows that entry i uses something of. */
function brokenBy({ limits, sender }: Instance, plan: Plan, i: number, cell: number): number[] {
  const broken: number[] = [];
  const look = ({ start, row, amount }: RowTerms, item: number): void => {
    for (let x = start[item]; x < start[item + 1]; x++)
      if (amount[x] > 0 && plan.isBroken(row[x])) broken.push(row[x]);
  };
  look(limits.byReceiver, plan.receiving(i, cell));
  look(limits.bySender, sender[i]);
  if (limits.bySenderCell) look(limits.bySenderCell, plan.sending(i, cell));
  return broken;
}
