import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { readProblem, type Issues, type Problem } from '../../../libs/matching/index.js';
import { parseJson, readBytes } from './files.js';

export interface ProblemFile {
  readonly problem: Problem;
  readonly sha256: string;
}

/** A problem from a file or from standard input (`-`), or what is wrong with it: a sentence, or a line per fault. */
export async function readProblemFile(path: string): Promise<Result<ProblemFile, string>> {
  const bytes = await readBytes(path);
  return bytes.ok ? parseProblem(bytes.value, path) : bytes;
}

/** @param path what the bytes are called in what is wrong with them */
export function parseProblem(bytes: Uint8Array, path: string): Result<ProblemFile, string> {
  const file = parseJson(bytes, path);
  if (!file.ok) return file;
  const problem = readProblem(file.value.value);
  if (problem.ok) return ok({ problem: problem.value, sha256: file.value.sha256 });
  return refuse(`${path} is not a problem that can be solved:\n${faultLines(problem.error)}`);
}

/** A line for each fault, as far as they were kept. */
export function faultLines({ issues, count }: Issues): string {
  const more = count > issues.length ? [`and ${count - issues.length} more`] : [];
  const list = [...issues.map((issue) => `${issue.path || '/'} ${issue.message}`), ...more];
  return list.map((line) => `  ${line}`).join('\n');
}
