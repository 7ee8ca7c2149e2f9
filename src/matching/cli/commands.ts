import {
  generate,
  NoAnswer,
  solve,
  verify,
  type Size,
  type SolverName,
} from '../../../libs/matching/index.js';
import { readJson, sameFile, whyNotWritable, writeWhole } from './files.js';
import { readProblemFile } from './problem-file.js';
import { progressReport } from './progress.js';
import { jsonRows } from './rows.js';

/** 0 = yes, 1 = no, 2 = could not even be asked. */
export type ExitCode = 0 | 1 | 2;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function cannot(sentence: string): ExitCode {
  say(`doorstroom: ${sentence}`);
  return 2;
}

export async function generateCommand(options: { size: Size; seed: number; out: string }): Promise<ExitCode> {
  const problem = generate(options);
  const written = await writeWhole(options.out, jsonRows(problem));
  if (!written.ok) return cannot(written.error);
  say(`${options.size}: ${problem.entries.length} entries, ${problem.programmes.length} programmes.`);
  return 0;
}

/** Solves, verifies and only then writes: what fails the verifier is never written. */
export async function solveCommand(
  path: string,
  options: { out: string; seconds?: number; solver?: SolverName },
): Promise<ExitCode> {
  const obstacle = await whyNotWritable(options.out);
  if (obstacle !== null) return cannot(obstacle);
  if (await sameFile(path, options.out)) return cannot(`The solution would replace the problem: ${path}.`);
  const read = await readProblemFile(path);
  if (!read.ok) return cannot(read.error);
  const { problem, sha256 } = read.value;

  const start = performance.now();
  const now = (): number => performance.now() - start;
  const report = progressReport(now);
  const solution = await solve(
    problem,
    { solver: options.solver, seconds: options.seconds, problemSha256: sha256 },
    {
      now,
      memoryMB: () => process.memoryUsage().rss / 1e6,
      cancelled: () => false, // Ctrl-C ends the process; nothing has been written then
      progress: report.show,
    },
  )
    .catch((error: unknown) => {
      if (error instanceof NoAnswer) return error;
      throw error;
    })
    .finally(report.end);
  if (solution instanceof NoAnswer) {
    say(`doorstroom: ${solution.message} Nothing was written.`);
    return 1;
  }

  const verdict = verify(problem, solution, { problemSha256: sha256 });
  if (!verdict.valid) {
    say('doorstroom: The solver gave an answer that does not hold; nothing was written.');
    tell(
      verdict.problems.map(({ message }) => message),
      verdict.count,
    );
    return 1;
  }
  const written = await writeWhole(options.out, jsonRows(solution));
  if (!written.ok) return cannot(written.error);
  say(
    solution.status === 'infeasible'
      ? `infeasible: ${solution.reason}`
      : `${solution.status}: ${solution.assignments.length} proposals, value ${solution.value}, gap ${(100 * solution.gap).toFixed(4)} %, ${(now() / 1000).toFixed(1)} s; verified.`,
  );
  return 0;
}

export async function verifyCommand(problemPath: string, solutionPath: string): Promise<ExitCode> {
  if (problemPath === '-' && solutionPath === '-')
    return cannot('Only one of the two can come from standard input.');
  const read = await readProblemFile(problemPath);
  if (!read.ok) return cannot(read.error);
  const solution = await readJson(solutionPath);
  if (!solution.ok) return cannot(solution.error);
  const verdict = verify(read.value.problem, solution.value.value, { problemSha256: read.value.sha256 });
  if (!verdict.valid) {
    process.stdout.write('invalid\n');
    tell(
      verdict.problems.map(({ message }) => message),
      verdict.count,
      process.stdout,
    );
    return 1;
  }
  process.stdout.write('valid\n');
  for (const { en } of verdict.notes) process.stdout.write(`  ${en}\n`);
  return 0;
}

function tell(lines: readonly string[], count: number, stream: NodeJS.WriteStream = process.stderr): void {
  for (const line of lines) stream.write(`  ${line}\n`);
  if (count > lines.length) stream.write(`  and ${count - lines.length} more\n`);
}
