import { refuse, ok, type Result } from '../../../libs/kernel/index.js';
import { NoAnswer, solve, verify, type SolveHooks, type SolverName } from '../../../libs/matching/index.js';
import { parseProblem } from './problem-file.js';
import { jsonRows } from './rows.js';

/** A problem as it was read, and how it is to be solved: everything from there happens in the thread that is given this. */
export interface SolveBytes {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly seconds?: number;
  readonly solver?: SolverName;
}

/** A solution that was verified, as the pieces of its file, and what to say about it. */
export interface SolvedFile {
  readonly chunks: readonly string[];
  readonly summary: string;
  readonly stopped: 'proved' | 'budget' | 'clock' | 'cancelled';
}

/** `unusable`: the problem. `no-answer`: the solver has none, or one that does not hold, which is then never shown. */
export interface Unsolved {
  readonly kind: 'unusable' | 'no-answer';
  readonly text: string;
}

function asNoAnswer(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}

/** Reads, solves and verifies. The thread that runs it may run out of memory; the one that waits for it doesn't. */
export async function solveBytes(
  { bytes, path, seconds, solver }: SolveBytes,
  hooks: SolveHooks,
): Promise<Result<SolvedFile, Unsolved>> {
  const read = parseProblem(bytes, path);
  if (!read.ok) return refuse({ kind: 'unusable', text: read.error });
  const { problem, sha256 } = read.value;
  const solution = await solve(problem, { solver, seconds, problemSha256: sha256 }, hooks).catch(asNoAnswer);
  if (solution instanceof NoAnswer)
    return refuse({ kind: 'no-answer', text: `${solution.message} Nothing was written.` });
  const verdict = verify(problem, solution, { problemSha256: sha256 });
  if (!verdict.valid) {
    const lines = verdict.problems.map(({ message }) => `  ${message}`);
    const more = verdict.count > lines.length ? [`  and ${verdict.count - lines.length} more`] : [];
    const sentence = 'The solver gave an answer that does not hold; nothing was written.';
    return refuse({ kind: 'no-answer', text: [sentence, ...lines, ...more].join('\n') });
  }
  const summary =
    solution.status === 'infeasible'
      ? `infeasible: ${solution.reason}`
      : `${solution.status}: ${solution.assignments.length} proposals, value ${solution.value}, gap ${(100 * solution.gap).toFixed(4)} %${solution.work.exact?.status === 'optimal' ? ' certified, and HiGHS knows no better plan' : ''}`;
  return ok({ chunks: [...jsonRows(solution)], summary, stopped: solution.work.stopped });
}
