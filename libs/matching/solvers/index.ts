import { canonical } from '../problem/canonical.js';
import { finish, FINISH_UNTIL } from './core/finish.js';
import { coreWith, solveCore } from './core/solve-core.js';
import { planOfCase } from './highs/search-case.js';
import { solveHighs } from './highs/solve-highs.js';
import { solveJavascriptLpSolver } from './javascript-lp-solver/solve-javascript-lp-solver.js';
import { withProof } from './prove-small.js';
import { type Solver, type SolverName } from './solver.js';

const SOLVERS: Record<SolverName, Solver> = {
  core: solveCore,
  highs: solveHighs,
  'javascript-lp-solver': solveJavascriptLpSolver,
};

/** What the policy decides on: a proof by HiGHS of small problems, of a region what the core's prices leave. */
const DEFAULT = withProof(
  solveCore,
  coreWith((instance, dual, pace, known, run) =>
    finish(
      instance,
      dual,
      pace,
      planOfCase(instance, pace, {
        over: () => run.over(),
        secondsLeft: () => run.secondsLeft(FINISH_UNTIL),
      }),
      known,
      run,
    ),
  ),
);

/**
 * Solves a problem with the solver asked for, or the one the policy picks; small problems that the policy decides on
 * get a proof as well. Works on the canonical problem, so the order of the file can't reach any solver. Rejects with
 * `NoAnswer` where a solver asked for by name has nothing that can be shown.
 */
export const solve: Solver = (problem, options, hooks) => {
  const solver = options.solver ? SOLVERS[options.solver] : DEFAULT;
  return solver(canonical(problem), options, hooks);
};

export { NoAnswer, type NoAnswerCode } from './no-answer.js';
export {
  SILENT,
  SOLVER_NAMES,
  type Progress,
  type SolveHooks,
  type SolveOptions,
  type Solver,
  type SolverName,
} from './solver.js';
