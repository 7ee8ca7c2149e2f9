import { type Highs } from 'highs';
import { type Instance } from '../../instance/index.js';
import { type Plan } from '../core/primal/plan.js';
import { componentsOf } from '../model/components.js';
import { type AssumedWeeks } from '../core/certificate.js';
import { assuming, mergedModel, type MergedModel } from '../model/merged.js';
import { columnsOfPlan, planOfClasses } from '../model/plan-of.js';
import { scaleOf } from './options.js';
import { solveWhole } from './whole.js';

/** What HiGHS' own search in whole numbers came to. */
export interface Searched {
  /** Counted again and within all rules; null = none. */
  readonly plan: Plan | null;
  /**
   * What HiGHS says: no plan is worth more, there is none at all, or its nodes were spent. Its word: it works in doubles
   * with tolerances, and only a certificate is a proof.
   */
  readonly status: 'optimal' | 'infeasible' | 'limit';
  readonly iterations: number;
}

export interface SearchLimits {
  /** Nodes for each part that nothing links to the others; undefined = no limit. */
  readonly nodes?: number;
  /** Simplex iterations for each part; undefined = no limit. */
  readonly simplexIterations?: number;
  readonly over: () => boolean;
  readonly secondsLeft: () => number | undefined;
}

/**
 * The whole problem in whole numbers, by classes and part by part. Limited by nodes and not by the clock, so that the
 * answer is the same on every machine.
 * @param known a plan that all pairs of are in the instance, to start from
 */
export function searchWhole(
  highs: Highs,
  instance: Instance,
  known: Plan | null,
  limits: SearchLimits,
): Searched {
  const model = mergedModel(instance);
  return searchModel(highs, instance, model, known && columnsOfPlan(known, model), limits);
}

/** The same with group weeks assumed to start or to be closed: the best plan of that case. */
export function searchCase(
  highs: Highs,
  instance: Instance,
  model: MergedModel,
  weeks: AssumedWeeks,
  limits: SearchLimits,
): Searched {
  return searchModel(highs, instance, { ...model, linear: assuming(model, weeks) }, null, limits);
}

function searchModel(
  highs: Highs,
  instance: Instance,
  model: MergedModel,
  start: Float64Array | null,
  { nodes, simplexIterations, over, secondsLeft }: SearchLimits,
): Searched {
  const scale = scaleOf(model.linear.cost);
  const x = new Float64Array(model.linear.columns);
  let iterations = 0;
  let proved = true;
  for (const { linear, columns } of componentsOf(model.linear)) {
    const answer = solveWhole(highs, linear, scale, {
      nodes,
      simplexIterations,
      over,
      seconds: secondsLeft(),
      ...(start ? { start: Float64Array.from(columns, (k) => start[k]) } : {}),
    });
    iterations += answer.iterations;
    if (answer.status === 'infeasible') return { plan: null, status: 'infeasible', iterations };
    if (answer.status === 'nothing-found') return { plan: null, status: 'limit', iterations };
    proved &&= answer.proved;
    columns.forEach((k, at) => (x[k] = answer.x[at]));
  }
  const plan = planOfClasses(instance, model, x);
  return { plan, status: proved && plan ? 'optimal' : 'limit', iterations };
}
