import { type Levels, type Problem, type Solution } from '../../libs/matching/index.js';

export interface Baseline extends Levels {
  readonly proposals: number;
}

/** What would have happened without the optimiser. */
export interface RunBaselines {
  readonly nothing: Baseline;
  readonly firstComeFirstServed: Baseline;
}

/** Everything that computes, kept away from the thread that answers requests. */
export interface Engine {
  /** @param sha256 of the problem's bytes, lower-case hex; comes back in the solution */
  solve(problem: Problem, sha256: string): Promise<Solution>;
  /** What is wrong with a solution, found by code that shares nothing with the solver; empty = valid. */
  verify(problem: Problem, solution: Solution, sha256: string): Promise<readonly string[]>;
  baselines(problem: Problem): Promise<RunBaselines>;
}

export const ENGINE = Symbol('ENGINE');
