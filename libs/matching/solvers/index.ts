import { solveCore } from './core/solve-core.js';
import { chooseSolver } from './policy.js';
import { type Solver, type SolverName } from './solver.js';

const SOLVERS: Record<SolverName, Solver> = {
  core: solveCore,
  highs: solveCore,
  'javascript-lp-solver': solveCore,
};

/** Solves a problem with the solver asked for, or the one the policy picks. */
export const solve: Solver = (problem, options, hooks) =>
  SOLVERS[options.solver ?? chooseSolver(problem)](problem, options, hooks);

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
