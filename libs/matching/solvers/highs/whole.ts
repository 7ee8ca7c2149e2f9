import { type Highs } from 'highs';
import { type LinearModel } from '../model/linear.js';
import { DETERMINISTIC } from './options.js';
import { modelData } from './model-data.js';

export type WholeAnswer =
  /** `proved`: HiGHS says that no plan is worth more; a plan all the same when it ran out of time. */
  | {
      readonly status: 'plan';
      readonly x: Float64Array;
      readonly proved: boolean;
      readonly iterations: number;
    }
  | { readonly status: 'infeasible'; readonly iterations: number }
  | { readonly status: 'nothing-found'; readonly iterations: number };

export interface WholeLimits {
  /** Wall clock; undefined = none. */
  readonly seconds?: number;
  /** Nodes of HiGHS's own search; undefined = no limit. */
  readonly nodes?: number;
  /** Simplex iterations of all its relaxations together; undefined = no limit. Looked at now and then. */
  readonly simplexIterations?: number;
  /** Columns of a plan that is known, to start from. */
  readonly start?: Float64Array;
  readonly over: () => boolean;
}

/** The whole model with every column a whole number. Status first, then numbers. Blocks until HiGHS is done. */
export function solveWhole(
  highs: Highs,
  linear: LinearModel,
  scale: number,
  { seconds, nodes, simplexIterations = Infinity, start, over }: WholeLimits,
): WholeAnswer {
  const { constants } = highs;
  return highs.withModel(modelData(highs, linear, true, scale), (model): WholeAnswer => {
    model.options.set({
      ...DETERMINISTIC,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5 / scale, // values are whole numbers
      ...(seconds === undefined ? {} : { time_limit: Math.max(0.1, seconds) }),
      ...(nodes === undefined ? {} : { mip_max_nodes: nodes }),
    });
    if (start) model.setSolution({ colValue: start });
    const { modelStatus } = model.run({
      [constants.callbackType.mipInterrupt]: (event) => {
        const spent = Number(event.data.mip_total_lp_iterations ?? 0) > simplexIterations;
        if (spent || over()) event.interrupt(); // HiGHS asks seldom: seconds may lie between two questions
      },
    });
    const iterations = Math.max(0, Number(model.info.get('simplex_iteration_count')));
    if (modelStatus === constants.modelStatus.infeasible) return { status: 'infeasible', iterations };
    // Nothing to decide is an answer to HiGHS but no solution.
    if (modelStatus === constants.modelStatus.empty)
      return { status: 'plan', x: new Float64Array(linear.columns), proved: true, iterations };
    const proved = modelStatus === constants.modelStatus.optimal;
    const found = proved || model.info.get('primal_solution_status') === constants.solutionStatus.feasible;
    if (!found) return { status: 'nothing-found', iterations };
    return { status: 'plan', x: model.getSolution().colValue, proved, iterations };
  });
}
