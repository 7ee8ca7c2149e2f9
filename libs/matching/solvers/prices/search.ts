import { type Instance } from '../../instance/index.js';
import { Chains } from '../core/primal/chains.js';
import { repairGroups } from '../core/primal/groups.js';
import { repairByRemoving } from '../core/primal/repair.js';
import { type Neighbourhood } from '../core/primal/neighbours.js';
import { type Plan } from '../core/primal/plan.js';
import { isSlot, type PriceItem, withOne } from './items.js';

/** Branches at each depth of a chain: as long as in the search for a plan, and narrower. */
const BREADTH = [8, 5, 4, 3, 2, 2, 2];
/** Entries that may be first to use one more, and first to give way where there is one fewer. */
const FIRST = 60;
const LEAVING = 3;

/** A plan with one more of an item, by chains that begin where it is; never worth less than the plan there is. */
export function planWithMore(plan: Plan, item: PriceItem, neighbourhood: Neighbourhood): Plan {
  const changed = withOne(plan.instance, item, 1)!; // every limit can be raised
  const more = plan.transfer(changed);
  const chains = new Chains(changed, more, neighbourhood.candidates, neighbourhood.neighbours, BREADTH);
  if (isSlot(item)) while (chains.fill(item.row));
  else {
    const bonus = neighbourhood.candidates.price[item.row];
    for (const i of wanting(plan, item, neighbourhood)) while (chains.improve(i, bonus));
  }
  goOn(plan, more, chains);
  more.commit();
  return more;
}

/** A chain ends as soon as it pays: goes on from the places and the entries that it left, until nothing pays any more. */
function goOn(before: Plan, after: Plan, chains: Chains): void {
  const { n, cellSlots } = after.instance;
  // From the same plan the same search ends the same way: only what has changed since is worth another try.
  const failedAt = new Map<number, number>();
  for (let value = -Infinity; after.value > value;) {
    value = after.value;
    for (let i = 0; i < n; i++) {
      const home = before.cellOf[i];
      if (home === after.cellOf[i] || failedAt.get(i) === after.value) continue;
      if (home >= 0) while (after.used[home] < cellSlots[home] && chains.fill(home));
      while (chains.improve(i));
      failedAt.set(i, after.value);
    }
  }
}

/**
 * A plan with one fewer of an item: whoever is cheapest to miss leaves, and chains find the best for all around. Null
 * where none was found that keeps every rule.
 */
export function planWithFewer(plan: Plan, item: PriceItem, neighbourhood: Neighbourhood): Plan | null {
  const changed = withOne(plan.instance, item, -1);
  if (!changed) return null;
  if (isSpare(plan, changed, item)) return plan.transfer(changed);
  let best: Plan | null = null;
  for (const i of leaving(plan, item, neighbourhood)) {
    const fewer = without(plan, changed, i, neighbourhood);
    if (fewer && (best === null || fewer.value > best.value)) best = fewer;
  }
  return best;
}

/** True where the plan does with one fewer as it is. */
function isSpare({ used, use }: Plan, { cellSlots, cellMin, limits }: Instance, item: PriceItem): boolean {
  const { row } = item;
  if (!isSlot(item)) return use[row] <= limits.most[row];
  return used[row] === 0 || (used[row] <= cellSlots[row] && used[row] >= cellMin[row]);
}

function without(plan: Plan, changed: Instance, i: number, neighbourhood: Neighbourhood): Plan | null {
  const fewer = plan.transfer(changed);
  fewer.remove(i);
  if (fewer.broken > 0) {
    repairGroups(changed, fewer);
    repairByRemoving(changed, fewer);
  }
  if (fewer.broken > 0) return null; // what is pinned needs it
  const chains = new Chains(changed, fewer, neighbourhood.candidates, neighbourhood.neighbours, BREADTH);
  goOn(plan, fewer, chains);
  fewer.commit();
  return fewer;
}

/** Free entries that count against a limit in the plan, those with least to lose first; ties by rank, lowest first. */
function leaving(plan: Plan, item: PriceItem, { candidates }: Neighbourhood): number[] {
  const { instance } = plan;
  const list: { i: number; reduced: number }[] = [];
  for (let i = 0; i < instance.n; i++) {
    const cell = plan.cellOf[i];
    if (cell < 0 || instance.pinnedCell[i] >= 0) continue;
    const counts = isSlot(item) ? cell === item.row : plan.amountIn(item.row, i, cell) > 0;
    if (counts) list.push({ i, reduced: candidates.reducedAt(i, plan.pairOf[i], cell) });
  }
  list.sort((a, b) => a.reduced - b.reduced || instance.rank[b.i] - instance.rank[a.i]);
  return list.slice(0, LEAVING).map(({ i }) => i);
}

/** Free entries that one more of a limit could help, those with most to win first; ties by rank. */
function wanting(
  plan: Plan,
  { family, row }: PriceItem,
  { candidates, neighbours }: Neighbourhood,
): number[] {
  const { instance } = plan;
  const won = new Map<number, number>();
  const offer = (i: number, reduced: number): void => {
    if (instance.pinnedCell[i] !== -1) return;
    const cell = plan.cellOf[i];
    const gain = reduced - (cell < 0 ? 0 : candidates.reducedAt(i, plan.pairOf[i], cell));
    if (gain > (won.get(i) ?? -Infinity)) won.set(i, gain);
  };
  const p = instance.limits.provider[row];
  if (family.scope === 'sender') {
    for (const i of neighbours.entriesOf[p])
      if (candidates.count[i] > 0 && plan.cellOf[i] < 0) offer(i, candidates.reduced[i * candidates.width]);
  } else {
    const { start, entry, reduced } = neighbours.wanting;
    for (const c of neighbours.cellsOf[p]) {
      for (let a = start[c]; a < start[c + 1]; a++)
        if (plan.amountIn(row, entry[a], c) > 0) offer(entry[a], reduced[a]);
    }
  }
  return [...won]
    .sort(([a, x], [b, y]) => y - x || instance.rank[a] - instance.rank[b])
    .slice(0, FIRST)
    .map(([i]) => i);
}
