import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { readProblem, type Problem } from '../../../libs/matching/index.js';
import { readJson } from './files.js';

export interface ProblemFile {
  readonly problem: Problem;
  readonly sha256: string;
}

/** A problem from a file or from standard input (`-`), or what is wrong with it: a sentence, or a line per fault. */
export async function readProblemFile(path: string): Promise<Result<ProblemFile, string>> {
  const file = await readJson(path);
  if (!file.ok) return file;
  const problem = readProblem(file.value.value);
  if (problem.ok) return ok({ problem: problem.value, sha256: file.value.sha256 });
  const { issues, count } = problem.error;
  const more = count > issues.length ? [`and ${count - issues.length} more`] : [];
  const list = [...issues.map((issue) => `${issue.path || '/'} ${issue.message}`), ...more];
  return refuse(
    `${path} is not a problem that can be solved:\n${list.map((line) => `  ${line}`).join('\n')}`,
  );
}
