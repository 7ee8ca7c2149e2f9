import {
  baselineOf,
  firstComeFirstServed,
  solve,
  SILENT,
  toProblem,
  type Assignment,
  type Problem,
} from '../../../libs/matching/index.js';
import { isLongWaiting } from '../../../libs/matching/problem/index.js';
import { policyWith, type Fairness } from './policies.js';
import { demoRegion, rowsOf } from './region.js';

/** What a plan gives, and to whom. */
export interface PlanFigures {
  readonly proposals: number;
  /** Weeks sooner in treatment, of all together. */
  readonly weeks: number;
  /** Weeks beyond the norm avoided, by severity. */
  readonly breach: number;
  /** Of those placed the share that has waited longer than the norm. */
  readonly longShare: number;
}

/** The same snapshot under a policy; measured by weeks, which no weight changes. */
export async function planUnder(
  fairness: Fairness,
  seed: number,
  entries: number,
): Promise<{ problem: Problem; plan: PlanFigures; gap: number }> {
  const { problem } = toProblem(rowsOf(demoRegion(seed, entries)), policyWith(fairness), '2026-W49');
  const solution = await solve(problem, { problemSha256: '', prices: false }, SILENT);
  if (solution.status === 'infeasible') throw new Error(`no plan under ${JSON.stringify(fairness)}`);
  return { problem, plan: figuresOf(problem, solution.assignments), gap: solution.gap };
}

export function figuresOf(problem: Problem, assignments: readonly Assignment[]): PlanFigures {
  const { proposals, weeks, breach } = baselineOf(problem, assignments);
  const entries = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const long = assignments.filter(({ entry }) => isLongWaiting(problem.policy, entries.get(entry)!)).length;
  return { proposals, weeks, breach, longShare: proposals === 0 ? 0 : long / proposals };
}

export const servedFirst = (problem: Problem): PlanFigures =>
  figuresOf(problem, firstComeFirstServed(problem));

export const shareOfList = ({ policy, entries }: Problem): number =>
  entries.filter((entry) => isLongWaiting(policy, entry)).length / entries.length;
