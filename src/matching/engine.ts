import { type Baselines, type Problem, type Solution } from '../../libs/matching/index.js';

/** Everything that computes, kept away from the thread that answers requests. */
export interface Engine {
  /** @param sha256 of the problem's bytes, lower-case hex; comes back in the solution */
  solve(problem: Problem, sha256: string): Promise<Solution>;
  /** What is wrong with a solution, found by code that shares nothing with the solver; empty = valid. */
  verify(problem: Problem, solution: Solution, sha256: string): Promise<readonly string[]>;
  baselines(problem: Problem): Promise<Baselines>;
}

export const ENGINE = Symbol('ENGINE');
