import { canonicalJson } from '../../../libs/kernel/index.js';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  baselineOf,
  baselinesAbout,
  baselinesOf,
  firstComeFirstServed,
  NoAnswer,
  pinsOf,
  proposalsOf,
  runParts,
  sharesAbout,
  solve,
  toProblem,
  verify,
  type Assignment,
  type ByPopulation,
  type LiveMode,
  type Problem,
  type Snapshot,
  type SnapshotRows,
  type Solution,
  type SolveHooks,
  type SolvedSolution,
} from '../../../libs/matching/index.js';
import {
  type FrozenProblem,
  type NotPlanned,
  type Planned,
  type PlanRequest,
  type SnapshotText,
} from './engine.js';
import { type RunBaselines, type RunCounts } from '../run/run.entity.js';
import { withReasons } from '../proposal/reasons/reasoned-draft.js';

/** What solves; handed in, so that a test can show what becomes of a wrong answer. */
export type SolveProblem = (problem: Problem, sha256: string, hooks: SolveHooks) => Promise<Solution>;

/** The budget is iterations, never the clock: the same snapshot gives the same plan on any machine. */
export const solveProblem: SolveProblem = (problem, sha256, hooks) =>
  solve(problem, { problemSha256: sha256 }, hooks);

/** From the rows of a snapshot to what is to be written: solved, and rechecked by code that shares nothing with the solver. */
export async function planRun(
  request: PlanRequest,
  hooks: SolveHooks,
  solving: SolveProblem = solveProblem,
): Promise<Planned | NotPlanned> {
  const rows = rowsOf(request.rows);
  let attempt = await attemptOf(rows, request, 'pinned', hooks, solving);
  // Limits may have been lowered below what is under way. Clinicians' work stays; the plan is made around it.
  if (hasNoPlan(attempt) && attempt.snapshot.pinned.length > 0)
    attempt = await attemptOf(rows, request, 'apart', hooks, solving);
  const { snapshot, frozen, solution } = attempt;
  if (hooks.cancelled()) return { ok: false, problem: frozen, failure: 'cancelled' };
  if (solution === null || solution.status === 'infeasible')
    return { ok: false, problem: frozen, failure: 'infeasible' };
  const { status, value, bound, gap, levels } = solution;
  const { iterations, seconds, peakMB, solver, stopped } = solution.work;
  const work = { iterations, seconds, peakMB, solver, stopped };
  const say = (phase: string): void =>
    hooks.progress({ phase, iteration: work.iterations, value, bound, gap });
  say('verify');
  if (!verify(snapshot.problem, solution, { problemSha256: frozen.sha256 }).valid)
    return { ok: false, problem: frozen, failure: 'verification-failed' };
  say('baselines');
  const { policy, previous, today, firstWeek } = request;
  const served = firstComeFirstServed(snapshot.problem);
  const previously = previous && (await underPrevious(snapshot.problem, previous, hooks));
  const unlearned = await withoutLearned(snapshot.problem, hooks);
  const about = (plan: readonly Assignment[]): ByPopulation => baselinesAbout(snapshot.problem, plan);
  const baselines: RunBaselines = {
    ...baselinesOf(snapshot.problem, served),
    previousPolicy: previous &&
      previously && { version: previous.version, ...baselineOf(snapshot.problem, previously) },
    withoutLearned: unlearned && baselineOf(snapshot.problem, unlearned),
    about: {
      thisRun: about(solution.assignments),
      nothing: about(pinsOf(snapshot.problem)),
      firstComeFirstServed: about(served),
      previousPolicy: previously && about(previously),
      withoutLearned: unlearned && about(unlearned),
    },
  };
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
    baselines,
    counts: countsOf(snapshot, solution),
    shares: {
      k: policy.suppressUnder,
      about: sharesAbout(
        snapshot.problem,
        { run: solution.assignments, firstComeFirstServed: served },
        solution.unmatched,
        policy.suppressUnder,
      ),
    },
    proposals: JSON.stringify(
      withReasons(
        snapshot.problem,
        solution,
        proposalsOf(snapshot.problem, solution.assignments, today, policy),
      ),
    ),
    prices: solution.prices,
    unmatched: JSON.stringify(solution.unmatched),
    withdrawn: JSON.stringify(snapshot.withdrawn),
  };
}

/**
 * What the last completed run's policy would have made of this snapshot, measured by the policy in force. Null where it
 * makes nothing of it: what is under way may be against its rules.
 */
async function underPrevious(
  problem: Problem,
  { policy }: NonNullable<PlanRequest['previous']>,
  hooks: SolveHooks,
): Promise<readonly Assignment[] | null> {
  const silent = { ...hooks, progress: () => undefined };
  const solution = await solve({ ...problem, policy }, { problemSha256: '', prices: false }, silent).catch(
    noPlanFound,
  );
  return solution === null || solution.status === 'infeasible' ? null : solution.assignments;
}

/** What the run would have planned had every proposal counted in full; null where nothing was learned, or no plan was found. */
async function withoutLearned(problem: Problem, hooks: SolveHooks): Promise<readonly Assignment[] | null> {
  const { acceptance, ...policy } = problem.policy;
  if (acceptance === undefined) return null;
  const silent = { ...hooks, progress: () => undefined };
  const asked = { problemSha256: '', prices: false };
  const solution = await solve({ ...problem, policy }, asked, silent).catch(noPlanFound);
  return solution === null || solution.status === 'infeasible' ? null : solution.assignments;
}

function rowsOf(text: SnapshotText): SnapshotRows {
  const table = <K extends keyof SnapshotRows>(name: K): SnapshotRows[K] =>
    text[name].flatMap((part) => JSON.parse(part) as unknown[]) as unknown as SnapshotRows[K];
  return {
    providers: table('providers'),
    programmes: table('programmes'),
    slots: table('slots'),
    ceilings: table('ceilings'),
    travel: table('travel'),
    entries: table('entries'),
    bars: table('bars'),
    history: table('history'),
    outcomes: table('outcomes'),
    live: table('live'),
  };
}

interface Attempt {
  readonly snapshot: Snapshot;
  readonly frozen: FrozenProblem;
  /** Null where none was found that holds what is pinned, whether or not there is one. */
  readonly solution: Solution | null;
}

const hasNoPlan = ({ solution }: Attempt): boolean => solution === null || solution.status === 'infeasible';

function noPlanFound(error: unknown): null {
  if (error instanceof NoAnswer && error.code === 'no-plan-found') return null;
  throw error;
}

async function attemptOf(
  rows: SnapshotRows,
  { policy, firstWeek, today }: PlanRequest,
  mode: LiveMode,
  hooks: SolveHooks,
  solving: SolveProblem,
): Promise<Attempt> {
  const snapshot = toProblem(rows, policy, firstWeek, mode, today);
  const bytes = canonicalJson(snapshot.problem);
  const frozen = { gzip: gzipSync(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  const solution = await solving(snapshot.problem, frozen.sha256, hooks).catch(noPlanFound);
  return { snapshot, frozen, solution };
}

function countsOf(
  { problem, pinned, apart }: Snapshot,
  solution: SolvedSolution,
): Omit<RunCounts, 'proposals'> {
  return {
    entries: problem.entries.length,
    programmes: problem.programmes.length,
    slots: problem.programmes.reduce((sum, { slots }) => sum + slots.reduce((a, b) => a + b, 0), 0),
    kept: pinned.length + apart.length,
    unmatched: solution.unmatched.length,
    parts: runParts(problem, solution),
  };
}
