import { type Problem } from '../problem/problem.js';
import { type Solution, type SolvedSolution } from '../solution/solution.js';

export const SOLVER_NAMES = ['core', 'highs', 'javascript-lp-solver'] as const;
export type SolverName = (typeof SOLVER_NAMES)[number];

/** What a run is asked for. Everything but `seconds` takes part in the answer; `seconds` can only end it early. */
export interface SolveOptions {
  /** Left out: the policy picks by size (policy.ts). */
  readonly solver?: SolverName;
  /** Wall-clock limit in seconds; a run that meets it says `work.stopped = 'clock'`. */
  readonly seconds?: number;
  /** Budget of dual iterations; left out: by size (policy.ts). Same budget, same answer. */
  readonly iterations?: number;
  /** A solution of nearly the same problem to start from (core only); the answer then depends on it too. */
  readonly warm?: SolvedSolution;
  /** False: no shadow prices, where only the plan is asked for. */
  readonly prices?: boolean;
  /** Lower-case hex SHA-256 of the problem file's bytes, copied into the solution. */
  readonly problemSha256: string;
}

export interface Progress {
  readonly phase: string;
  readonly iteration: number;
  /** Best plan so far, best bound so far and their gap; null while there is none. */
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/** The outside world, handed in: libs has no clock, no memory gauge and no threads of its own. */
export interface SolveHooks {
  /** Milliseconds, monotonic. */
  now(): number;
  memoryMB(): number;
  cancelled(): boolean;
  progress(progress: Progress): void;
}

/** One way to solve a problem. Answers are never trusted: `verify` rechecks each. */
export type Solver = (problem: Problem, options: SolveOptions, hooks: SolveHooks) => Promise<Solution>;

/** Hooks for callers that want neither progress nor an early end (tests, scripts). */
export const SILENT: SolveHooks = {
  now: () => 0,
  memoryMB: () => 0,
  cancelled: () => false,
  progress: () => undefined,
};
