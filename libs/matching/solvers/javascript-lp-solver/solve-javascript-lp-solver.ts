import * as module from 'javascript-lp-solver';
import { compileInstance } from '../../instance/index.js';
import { settleTies } from '../core/primal/ties.js';
import { Run } from '../core/run.js';
import { naiveColumns, naiveModel } from '../model/naive.js';
import { planOfTriples } from '../model/plan-of.js';
import { NoAnswer } from '../no-answer.js';
import { pinsConflict } from '../pins.js';
import { priceBound } from '../price-bound.js';
import { infeasible, NO_PRICES, solved } from '../report.js';
import { type Solver } from '../solver.js';
import { jsonModel, type JsonModel } from './json-model.js';

interface Result {
  readonly feasible?: boolean;
  readonly [name: string]: number | boolean | undefined;
}
interface Package {
  Solve(model: JsonModel): Result;
}

/** The package's types describe another module format than the one Node loads. */
const unwrap = (loaded: unknown): Package => ((loaded as { default?: unknown }).default ?? loaded) as Package;

const SECONDS = 60;
/** Right up to about this many columns, then hopeless. */
const MOST_COLUMNS = 500;

const noAnswer = (why: string): NoAnswer =>
  new NoAnswer('no-usable-answer', `javascript-lp-solver gave no usable answer: ${why}. Use highs or core.`);

/**
 * javascript-lp-solver (https://github.com/JWally/jsLPSolver) on small problems, as a cross-check. Out of time it
 * calls whatever it has feasible, at a value above the optimum, so an answer that came too late is no answer; nor is
 * its word that nothing is feasible. The plan is counted again, and the bound is ours: the package gives no duals.
 */
export const solveJavascriptLpSolver: Solver = async (problem, options, hooks) => {
  const run = new Run({ seconds: options.seconds ?? SECONDS }, hooks);
  const instance = compileInstance(problem);
  const work = (iterations: number) => run.work('javascript-lp-solver', iterations);
  const conflict = pinsConflict(instance, problem);
  if (conflict !== null) return infeasible(conflict, options.problemSha256, work(0));
  const columns = naiveColumns(instance);
  if (columns > MOST_COLUMNS)
    throw new NoAnswer(
      'too-large',
      `javascript-lp-solver takes ${MOST_COLUMNS} columns at most, and this problem has ${columns}. Use highs or core.`,
    );

  const { bound, certificate, iterations } = priceBound(instance, () => run.over());
  const model = naiveModel(instance, 'binaries');
  const allowed = Math.max(100, 1000 * (run.secondsLeft() ?? SECONDS));
  const result =
    model.triples === 0 ? { feasible: true } : unwrap(module).Solve(jsonModel(model.linear, allowed));
  // The package doesn't tell that its time was up, but it was if ours is.
  if (run.over())
    throw new NoAnswer(
      'out-of-time',
      `javascript-lp-solver did not finish in ${Math.round(allowed / 1000)} s. Give it more seconds, or use highs or core.`,
    );
  if (result.feasible !== true) throw noAnswer('it says that no plan exists, which it says too easily');
  const x = Float64Array.from({ length: model.linear.columns }, (_, k) =>
    Number((result as Result)[`x${k}`] ?? 0),
  );
  const plan = planOfTriples(instance, model, x);
  if (!plan) throw noAnswer('its plan breaks a rule or is none');
  settleTies(instance, plan);
  return solved(
    problem,
    instance,
    { cellOf: plan.cellOf, bound, certificate, prices: NO_PRICES },
    options.problemSha256,
    work(iterations),
  );
};
