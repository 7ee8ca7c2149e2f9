import { type Highs, type Model } from 'highs';
import { type LinearModel } from '../model/linear.js';
import { type Aim, type CaseBounds, type Relaxed } from '../model/relaxation.js';
import { DETERMINISTIC, nowAndThen } from './options.js';
import { modelData } from './model-data.js';

/**
 * A linear model that stays in HiGHS, to be solved again and again under other bounds from the last basis. Dispose of
 * it: what HiGHS holds, no garbage collector frees.
 */
export class RelaxedModel {
  private readonly model: Model;
  private readonly costs: Readonly<Record<Aim, Float64Array>>;
  private aim: Aim = 'value';
  iterations = 0;

  /** @param violation objective of the other aim */
  constructor(
    private readonly highs: Highs,
    private readonly linear: LinearModel,
    violation: Float64Array,
    scale: number,
  ) {
    this.costs = { value: linear.cost.map((value) => value / scale), violation };
    this.model = highs.createModel(modelData(highs, linear, false, scale));
    this.model.options.set({ ...DETERMINISTIC });
  }

  /** `seconds`: wall-clock limit, undefined = none; `over` is asked now and then and ends the run. */
  solve(bounds: CaseBounds, aim: Aim, seconds: number | undefined, over: () => boolean): Relaxed {
    const { model, highs, linear } = this;
    const { constants } = highs;
    if (linear.columns > 0 && aim !== this.aim)
      model.changeColsCost({ kind: 'range', from: 0, to: linear.columns - 1 }, this.costs[aim]);
    this.aim = aim;
    if (linear.columns > 0)
      model.changeColsBounds(
        { kind: 'range', from: 0, to: linear.columns - 1 },
        bounds.columnLower,
        bounds.columnUpper,
      );
    if (linear.rows > 0)
      model.changeRowsBounds(
        { kind: 'range', from: 0, to: linear.rows - 1 },
        bounds.rowLower,
        bounds.rowUpper,
      );
    // HiGHS counts the time of all runs of a model together.
    if (seconds !== undefined) model.options.set('time_limit', model.getRunTime() + Math.max(0.1, seconds));
    const modelStatus = this.run(nowAndThen(over));
    this.iterations += Math.max(0, Number(model.info.get('simplex_iteration_count')));
    const { optimal, infeasible, unboundedOrInfeasible, empty } = constants.modelStatus;
    // Nothing to decide is an answer to HiGHS but no solution.
    if (modelStatus === empty)
      return {
        status: 'optimal',
        x: new Float64Array(linear.columns),
        rowDual: new Float64Array(linear.rows),
      };
    if (modelStatus === optimal) {
      const { colValue, rowDual } = model.getSolution();
      return { status: 'optimal', x: colValue, rowDual };
    }
    // Every column has bounds, or costs: nothing is unbounded.
    const none = modelStatus === infeasible || modelStatus === unboundedOrInfeasible;
    return { status: none ? 'infeasible' : 'stopped' };
  }

  /** Once in some thousand times it gets lost on the way from the last basis; from nothing it does not. */
  private run(stop: () => boolean): number {
    const { callbackType, modelStatus: is } = this.highs.constants;
    const callbacks = {
      [callbackType.simplexInterrupt]: (event: { interrupt(): void }) => void (stop() && event.interrupt()),
    };
    const answers: readonly number[] = [is.optimal, is.infeasible, is.unboundedOrInfeasible, is.empty];
    const stopped: readonly number[] = [is.timeLimit, is.interrupted];
    try {
      const { modelStatus } = this.model.run(callbacks);
      if ([...answers, ...stopped].includes(modelStatus)) return modelStatus;
    } catch (error) {
      if (!(error instanceof this.highs.errors.HighsError)) throw error;
    }
    this.model.clearSolver();
    return this.model.run(callbacks).modelStatus;
  }

  dispose(): void {
    this.model.dispose();
  }
}
