import { canonical } from '../problem/canonical.js';
import { solveCore } from './core/solve-core.js';
import { solveHighs } from './highs/solve-highs.js';
import { solveJavascriptLpSolver } from './javascript-lp-solver/solve-javascript-lp-solver.js';
import { chooseSolver } from './policy.js';
import { type Solver, type SolverName } from './solver.js';

const SOLVERS: Record<SolverName, Solver> = {
  core: solveCore,
  highs: solveHighs,
  'javascript-lp-solver': solveJavascriptLpSolver,
};

/**
 * Solves a problem with the solver asked for, or the one the policy picks. Works on the canonical problem, so the
 * order of the file can't reach any solver.
 */
export const solve: Solver = (problem, options, hooks) =>
  SOLVERS[options.solver ?? chooseSolver(problem)](canonical(problem), options, hooks);

export { chooseSolver, iterationBudget } from './policy.js';
export {
  SILENT,
  SOLVER_NAMES,
  type Progress,
  type SolveHooks,
  type SolveOptions,
  type Solver,
  type SolverName,
} from './solver.js';
