import { byCodeUnit } from '../../../kernel/index.js';
import { type LimitKey, type PriceListName } from '../../constraints/constraint.js';
import { type Instance } from '../../instance/index.js';
import { gainsOf, noGains, plusGains, travelIn } from '../../problem/gains.js';
import { type Problem } from '../../problem/problem.js';
import {
  type Certificate,
  type Levels,
  type PriceInterval,
  type ShadowPrices,
} from '../../solution/solution.js';
import { exactBound } from '../core/certificate.js';
import { type Rows } from '../core/dual/rows.js';
import { solveNetwork } from '../core/network/exact.js';
import { keyOf } from '../core/row-keys.js';
import { type Neighbourhood } from '../core/primal/neighbours.js';
import { type Plan } from '../core/primal/plan.js';
import { type Answer, intervalOf } from './intervals.js';
import { planWithFewer, planWithMore } from './search.js';
import { type Counts, dearest, type PriceItem, withOne } from './items.js';

/** The problem with one more (1) or one fewer (−1) of a thing: the best plan found, if any, and a bound. */
export type Nearby = (item: PriceItem, by: 1 | -1) => NearbyAnswer;

export interface NearbyAnswer {
  /** Null where none was found that keeps every rule. */
  readonly plan: Plan | null;
  /** No plan is worth more; Infinity where only the prices tell. */
  readonly bound: number;
}

/** By ejection chains from where the thing is: a plan, and nothing about others. */
export const byChains =
  (plan: Plan, neighbourhood: Neighbourhood): Nearby =>
  (item, by) => ({
    plan: by === 1 ? planWithMore(plan, item, neighbourhood) : planWithFewer(plan, item, neighbourhood),
    bound: Infinity,
  });

/** On a pure network, from its optimum: exact. */
export const byNetwork =
  (plan: Plan, price: Float64Array, over: () => boolean): Nearby =>
  (item, by) => {
    const changed = withOne(plan.instance, item, by);
    const next = changed && plan.transfer(changed);
    const exact = next && solveNetwork(changed, price, next, over);
    return exact
      ? { plan: next, bound: exactBound(changed!, exact) }
      : { plan: by === 1 ? plan : null, bound: Infinity };
  };

/**
 * What one more and one fewer of the dearest things is worth, each by a search of its own from the plan there is. The
 * number of things and of tries is fixed, so the answer is the same on any machine; a run that is stopped on the way
 * publishes none.
 */
export function shadowPrices(
  problem: Problem,
  plan: Plan,
  rows: Rows,
  { bound, certificate }: { readonly bound: number; readonly certificate: Certificate },
  counts: Counts,
  nearby: Nearby,
  over: () => boolean,
): ShadowPrices {
  const { instance, value } = plan;
  const { items, binding } = dearest(instance, rows, certificate, counts);
  const none = (absent: ShadowPrices['absent']): ShadowPrices => ({
    slots: [],
    ceilings: [],
    providers: [],
    binding,
    absent,
  });
  const highest = items.reduce((most, item) => Math.max(most, item.most), 0);
  if (items.length > 0 && bound - value > highest) return none('gap-too-wide');
  const levelsOver = levelsBetween(problem, instance);
  const answerOf = (item: PriceItem, by: 1 | -1): Answer | null => {
    const near = nearby(item, by);
    if (!near.plan) return null;
    const levels = by === 1 ? levelsOver(near.plan, plan) : levelsOver(plan, near.plan);
    return { value: near.plan.value, levels, bound: near.bound };
  };
  const lists: Lists = { slots: [], ceilings: [], providers: [] };
  for (const item of items.sort((a, b) => a.row - b.row)) {
    const more = answerOf(item, 1)!; // at least the plan there is
    const fewer = answerOf(item, -1);
    if (over()) return none('stopped');
    put(lists, instance, item, intervalOf({ value, bound }, item, more, fewer));
  }
  lists.providers.sort((a, b) => byCodeUnit(a.key.provider ?? '', b.key.provider ?? '') || a.order - b.order);
  const published = Object.fromEntries(
    Object.entries(lists).map(([list, rows]) => [list, rows.map(({ row }) => row)]),
  );
  return { ...(published as unknown as Pick<ShadowPrices, PriceListName>), binding, absent: null };
}

/** Rows of the published lists; those of providers say which limit they are of. */
type Lists = Record<
  PriceListName,
  { readonly key: LimitKey; readonly order: number; readonly row: object }[]
>;

function put(lists: Lists, instance: Instance, { family, row }: PriceItem, interval: PriceInterval): void {
  const { name, linear } = family.constraint;
  const { list, order } = linear.priced!;
  const key = keyOf(instance, row);
  const which = list === 'providers' ? { limit: name } : {};
  lists[list].push({ key, order, row: { ...key, ...which, ...interval } });
}

/** The levels of one plan less those of another, from the problem itself. Looks only at entries that differ. */
function levelsBetween(problem: Problem, instance: Instance): (plan: Plan, less: Plan) => Levels {
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
  const minutes = travelIn(problem.travel);
  return (plan, less) => {
    let sum: Levels = noGains(problem.policy);
    const add = (i: number, cell: number, sign: 1 | -1): void => {
      if (cell < 0) return;
      const entry = entries.get(instance.entryIds[i])!;
      const programme = programmes.get(instance.programmeIds[instance.cellProgramme[cell]])!;
      const way = minutes(entry.area, programme.area);
      sum = plusGains(sum, gainsOf(problem.policy, entry, programme, instance.cellWeek[cell], way), sign);
    };
    for (let i = 0; i < instance.n; i++) {
      if (plan.cellOf[i] === less.cellOf[i]) continue;
      add(i, plan.cellOf[i], 1);
      add(i, less.cellOf[i], -1);
    }
    return sum;
  };
}
