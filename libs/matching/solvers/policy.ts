import { type Problem } from '../problem/problem.js';
import { type SolverName } from './solver.js';

/**
 * Which solver a problem gets when nobody asks for one. The core, whatever the size: it is faster at every size
 * measured, and its bound is exact. The others are cross-checks.
 */
export function chooseSolver(_problem: Problem): SolverName {
  return 'core';
}

/** Budget of first-order steps by size. Fixed by size, so that the same problem always gets the same answer. */
export function iterationBudget(triples: number): number {
  if (triples <= 400_000) return 600;
  if (triples <= 5_000_000) return 320;
  return 160;
}
