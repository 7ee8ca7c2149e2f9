import { canonicalJson, ok, refuse, type Result, sha256 } from '../../kernel/index.js';
import { type Issues, type Problem } from '../problem/index.js';
import { type Solution, type SolvedSolution } from '../solution/solution.js';
import { NoAnswer, solve, type SolveHooks, type SolveOptions } from '../solvers/index.js';
import { verify } from '../verify/index.js';
import { applyChanges } from './apply.js';
import { compare, sameWeights } from './compare.js';
import { type Comparison, type Solved } from './comparison.js';

export interface WhatIf {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly comparison: Comparison;
}

/** `changes`: they are wrong, and where. `no-answer`: the solver has none that holds. */
export type WhatIfRefusal =
  | { readonly kind: 'changes'; readonly issues: Issues }
  | { readonly kind: 'no-answer'; readonly message: string };

/**
 * Solves a problem as it would be after changes, rechecks the answer and compares it with the solution there is.
 * Starts from that solution where its prices still mean something, that is with the same weights.
 * @param before a verified solution of `problem`
 * @param changes `doorstroom-changes/1`, any JSON value
 */
export async function whatIf(
  problem: Problem,
  before: SolvedSolution,
  changes: unknown,
  options: Omit<SolveOptions, 'problemSha256'>,
  hooks: SolveHooks,
): Promise<Result<WhatIf, WhatIfRefusal>> {
  const changed = applyChanges(problem, changes);
  if (!changed.ok) return refuse({ kind: 'changes', issues: changed.error });
  return solveChanged({ problem, solution: before }, changed.value, options, hooks);
}

/** The same of a problem that has been changed already: the same entries, programmes and providers. */
export async function solveChanged(
  before: Solved<SolvedSolution>,
  problem: Problem,
  options: Omit<SolveOptions, 'problemSha256'>,
  hooks: SolveHooks,
): Promise<Result<WhatIf, { readonly kind: 'no-answer'; readonly message: string }>> {
  const problemSha256 = sha256(canonicalJson(problem));
  const alike = sameWeights(before.problem.policy.weights, problem.policy.weights);
  const warm = alike ? before.solution : undefined;
  const solution = await solve(problem, { ...options, warm, prices: false, problemSha256 }, hooks).catch(
    asNoAnswer,
  );
  if (solution instanceof NoAnswer) return refuse({ kind: 'no-answer', message: solution.message });
  if (!verify(problem, solution, { problemSha256 }).valid)
    return refuse({ kind: 'no-answer', message: 'The solver gave an answer that does not hold.' });
  const after = { problem, solution };
  return ok({ ...after, comparison: compare(before, after) });
}

function asNoAnswer(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}
