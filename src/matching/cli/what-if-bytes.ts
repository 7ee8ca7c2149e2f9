import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  verify,
  whatIf,
  type Solution,
  type SolvedSolution,
  type SolveHooks,
  type SolverName,
} from '../../../libs/matching/index.js';
import { comparisonText } from '../what-if/comparison-text.js';
import { parseJson } from './files.js';
import { faultLines, parseProblem } from './problem-file.js';
import { jsonRows } from './rows.js';
import { type Unsolved } from './solve-bytes.js';

export interface WhatIfFile {
  readonly bytes: Uint8Array;
  readonly path: string;
}

export interface WhatIfBytes {
  readonly problem: WhatIfFile;
  readonly solution: WhatIfFile;
  readonly changes: WhatIfFile;
  readonly seconds?: number;
  readonly solver?: SolverName;
}

export interface WhatIfAnswer {
  /** The pieces of the file `doorstroom-what-if/1`. */
  readonly chunks: readonly string[];
  readonly lines: readonly string[];
}

const unusable = (text: string): { ok: false; error: Unsolved } => refuse({ kind: 'unusable', text });
const noAnswer = (text: string): { ok: false; error: Unsolved } => refuse({ kind: 'no-answer', text });

/** Reads a problem, its solution and the changes, solves the changed problem and compares: what the thread does. */
export async function whatIfBytes(
  { problem, solution, changes, ...options }: WhatIfBytes,
  hooks: SolveHooks,
): Promise<Result<WhatIfAnswer, Unsolved>> {
  const read = parseProblem(problem.bytes, problem.path);
  if (!read.ok) return unusable(read.error);
  const given = parseJson(solution.bytes, solution.path);
  if (!given.ok) return unusable(given.error);
  const wanted = parseJson(changes.bytes, changes.path);
  if (!wanted.ok) return unusable(wanted.error);
  const { problem: before, sha256 } = read.value;
  const verdict = verify(before, given.value.value, { problemSha256: sha256 });
  if (!verdict.valid)
    return noAnswer(
      `${solution.path} is no valid solution of ${problem.path}; doorstroom verify says why. Nothing was compared.`,
    );
  const was = given.value.value as Solution;
  if (was.status === 'infeasible')
    return noAnswer(`${problem.path} has no plan to compare with: ${was.reason}.`);
  const result = await whatIf(before, was, wanted.value.value, options, hooks);
  if (!result.ok) {
    const { error } = result;
    return error.kind === 'no-answer'
      ? noAnswer(error.message)
      : unusable(`${changes.path} cannot be applied to ${problem.path}:\n${faultLines(error.issues)}`);
  }
  const { comparison, solution: is } = result.value;
  const words = comparisonText(comparison, before.policy.weights);
  const file = {
    format: 'doorstroom-what-if/1',
    problem: sha256,
    changes: wanted.value.value,
    before: figuresOf(was),
    after: is.status === 'infeasible' ? { status: is.status, reason: is.reason } : figuresOf(is),
    ...comparison,
    words,
  };
  const { added, removed, moved, kept } = comparison;
  return ok({
    chunks: [...jsonRows(file)],
    lines: [
      `${kept} proposals stay, ${moved.length} move, ${added.length} are added, ${removed.length} are gone.`,
      ...words.map(({ en }) => en),
      ...(is.status === 'infeasible' ? [`No plan: ${is.reason}.`] : []),
    ],
  });
}

const figuresOf = ({ status, value, bound, gap, levels, assignments, work }: SolvedSolution) => ({
  ...{ status, value, bound, gap, levels, proposals: assignments.length },
  stopped: work.stopped,
});
