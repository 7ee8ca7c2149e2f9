import { type Instance } from '../../instance/index.js';
import { type AssumedWeeks, exactBound } from './certificate.js';
import { type FirstOrder } from './dual/first-order.js';
import { type GroupCase, GroupCases } from './dual/group-cases.js';
import { type Finish } from '../policy.js';
import { type Plan } from './primal/plan.js';
import { type Run } from './run.js';

/** One case of a finished proof: whole prices, which of a week that has started may be negative. */
export interface FinishedCase extends AssumedWeeks {
  readonly price: Float64Array;
  readonly bound: number;
}

export interface Finished {
  /** Null = none better than the known one was found. */
  readonly plan: Plan | null;
  /** Cases that together leave no plan out; one without assumptions where nothing had to be split. */
  readonly cases: readonly FinishedCase[];
  /** Prices of the case that the plan was found in, to steer by. */
  readonly price: Float64Array;
  readonly steps: number;
}

/** A plan and the case that it was found in. */
interface Found {
  readonly plan: Plan;
  readonly leaf: GroupCase;
}

/** No plan is worth more. */
export const boundOf = ({ cases }: Finished): number =>
  cases.reduce((most, { bound }) => Math.max(most, bound), -Infinity);

/** The best plan of a case, among what its prices leave; null = none was found. */
export type SearchCase = (leaf: GroupCase, weeks: AssumedWeeks) => Promise<Plan | null>;

/** A gap of this part of the bound is as good as none. */
const ENOUGH = 0.00002;
/** Part of the steps after which a plan comes before the bound. */
const PLAN_FIRST = 0.4;
/** How often steps are added to a case that is decided. */
const MOST_POLISHED = 5;
/** The best plan of a case this far below the bound, as a part of it, is still far from it. */
const NEAR_ENOUGH = 0.001;
/** Part of the time limit, where there is one, by which this has to be done: the rest is for chains, ties and prices. */
export const FINISH_UNTIL = 0.7;
/** Adding steps goes on as long as the gap loses this part. */
const WORTHWHILE = 0.1;

/**
 * A better plan than the known one, and a better bound: cases of group weeks by first-order prices, until the highest is
 * decided; its best plan among what its prices leave; and again, until bound and plan meet or the budget is spent.
 * Rounding fractions little by little, as the dive does, loses a tenth to two percent where groups have to be filled
 * exactly.
 */
export async function finish(
  instance: Instance,
  dual: FirstOrder,
  budget: Finish,
  search: SearchCase,
  known: Plan,
  run: Run,
): Promise<Finished> {
  const cases = new GroupCases(instance, dual);
  let found = null as Found | null;
  let value = known.broken > 0 ? -Infinity : known.value;
  const searched = new Set<string>();
  const report = (phase: string): void =>
    run.report(phase, dual.iterations, value === -Infinity ? null : value, Math.ceil(cases.highest.dual));
  const ask = async (leaf: GroupCase): Promise<void> => {
    const weeks = cases.decisionsOf(leaf);
    searched.add(keyOf(weeks));
    const plan = await search(leaf, weeks);
    if (plan && plan.value > value) {
      found = { plan, leaf };
      value = plan.value;
    }
    report('plan');
  };
  const isAsked = (leaf: GroupCase): boolean => searched.has(keyOf(cases.decisionsOf(leaf)));
  const mayAsk = (): boolean => searched.size < budget.searches;
  const mayStep = (): boolean => cases.steps < budget.allSteps && !run.over(FINISH_UNTIL);

  while (mayStep()) {
    const planFirst = searched.size === 0 && cases.steps > PLAN_FIRST * budget.allSteps;
    const leaf: GroupCase = planFirst ? cases.deepest : cases.highest;
    if (leaf.dual - value <= ENOUGH * Math.abs(leaf.dual)) break;
    const week = cases.undecided(leaf);
    if (week >= 0) {
      if (cases.leaves.length >= budget.cases && !planFirst) break;
      cases.split(leaf, week, budget.caseSteps);
    } else if (leaf.polished > 0 && mayAsk() && !isAsked(leaf)) await ask(leaf);
    else {
      if (leaf.polished >= MOST_POLISHED) break;
      const next = cases.polish(leaf, budget.polishSteps);
      if (isAsked(leaf) && leaf.dual - next.dual < WORTHWHILE * (leaf.dual - value)) break;
    }
    report('groups');
  }
  // Once more where prices have become sharper, or for the first time where steps ran out.
  const last = searched.size === 0 ? cases.deepest : cases.highest;
  const within = cases.highest.dual - last.dual <= NEAR_ENOUGH * Math.abs(last.dual);
  if (within && mayAsk() && !isAsked(last) && !run.over(FINISH_UNTIL)) await ask(last);
  // What became of the case that the plan is in, also where steps were added to it.
  const home =
    cases.leaves.find((leaf) => leaf.started === found?.leaf.started && leaf.closed === found.leaf.closed) ??
    cases.highest;
  return {
    plan: found?.plan ?? null,
    // Whoever goes on from this solution (warm.ts) is steered by the prices of the first case.
    cases: [home, ...cases.leaves.filter((leaf) => leaf !== home)].map((leaf) => wholeCase(instance, leaf)),
    price: (found?.leaf ?? home).price.map((price) => Math.max(0, price)),
    steps: cases.steps,
  };
}

const keyOf = ({ started, closed }: AssumedWeeks): string =>
  `${[...started].sort((a, b) => a - b).join()}/${[...closed].sort((a, b) => a - b).join()}`;

function wholeCase(instance: Instance, { started, closed, price: found }: GroupCase): FinishedCase {
  const may = new Set(started);
  const price = found.map((value, row) => {
    const whole = Math.round(value);
    return may.has(row) ? whole + 0 : Math.max(0, whole);
  });
  return { started, closed, price, bound: exactBound(instance, price, { started, closed }) };
}
