import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  baselinesOf,
  canonicalJson,
  proposalsOf,
  solve,
  toProblem,
  verify,
  type LiveMode,
  type Problem,
  type Snapshot,
  type Solution,
  type SolvedSolution,
} from '../../libs/matching/index.js';
import { type FrozenProblem, type NotPlanned, type Planned, type PlanRequest } from './engine.js';
import { type RunCounts } from './matching.entity.js';

/** What solves; handed in, so that a test can show what becomes of a wrong answer. */
export type SolveProblem = (problem: Problem, sha256: string) => Promise<Solution>;

/** The budget is iterations, never the clock: the same snapshot gives the same plan on any machine. */
export const solveProblem: SolveProblem = (problem, sha256) =>
  solve(
    problem,
    { problemSha256: sha256 },
    {
      now: () => performance.now(),
      memoryMB: () => process.memoryUsage().rss / 1e6,
      cancelled: () => false,
      progress: () => undefined,
    },
  );

/** From the rows of a snapshot to what is to be written: solved, and rechecked by code that shares nothing with the solver. */
export async function planRun(
  request: PlanRequest,
  solving: SolveProblem = solveProblem,
): Promise<Planned | NotPlanned> {
  let attempt = await attemptOf(request, 'pinned', solving);
  // Limits may have been lowered below what is under way. Clinicians' work stays; the plan is made around it.
  if (attempt.solution.status === 'infeasible' && attempt.snapshot.pinned.length > 0)
    attempt = await attemptOf(request, 'apart', solving);
  const { snapshot, frozen, solution } = attempt;
  if (solution.status === 'infeasible') return { ok: false, problem: frozen, failure: 'infeasible' };
  if (!verify(snapshot.problem, solution, { problemSha256: frozen.sha256 }).valid)
    return { ok: false, problem: frozen, failure: 'verification-failed' };
  const { status, value, bound, gap, levels, work } = solution;
  const { policy, today, firstWeek } = request;
  return {
    ok: true,
    problem: frozen,
    firstWeek,
    solutionGzip: gzipSync(canonicalJson(solution)),
    status,
    value,
    bound,
    gap,
    levels,
    work,
    baselines: baselinesOf(snapshot.problem),
    counts: countsOf(snapshot, solution),
    proposals: JSON.stringify(
      proposalsOf(snapshot.problem, solution.assignments, today, policy.proposalDays),
    ),
    unmatched: JSON.stringify(solution.unmatched),
    withdrawn: JSON.stringify(snapshot.withdrawn),
  };
}

interface Attempt {
  readonly snapshot: Snapshot;
  readonly frozen: FrozenProblem;
  readonly solution: Solution;
}

async function attemptOf(
  { rows, policy, firstWeek }: PlanRequest,
  mode: LiveMode,
  solving: SolveProblem,
): Promise<Attempt> {
  const snapshot = toProblem(rows, policy, firstWeek, mode);
  const bytes = canonicalJson(snapshot.problem);
  const frozen = { gzip: gzipSync(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  return { snapshot, frozen, solution: await solving(snapshot.problem, frozen.sha256) };
}

function countsOf(
  { problem, pinned, apart }: Snapshot,
  { unmatched }: SolvedSolution,
): Omit<RunCounts, 'proposals'> {
  const byReason: Record<string, number> = {};
  for (const { reason } of unmatched) byReason[reason] = (byReason[reason] ?? 0) + 1;
  return {
    entries: problem.entries.length,
    programmes: problem.programmes.length,
    slots: problem.programmes.reduce((sum, { slots }) => sum + slots.reduce((a, b) => a + b, 0), 0),
    kept: pinned.length + apart.length,
    unmatched: unmatched.length,
    byReason,
  };
}
