import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readProblem, type Problem } from '../../../../libs/matching/index.js';

/** The one argument of a program. */
export const task = <Task>(): Task => JSON.parse(process.argv[2]) as Task;

export async function problemAt(
  path: string,
): Promise<{ readonly problem: Problem; readonly sha256: string }> {
  const bytes = await readFile(path);
  const read = readProblem(JSON.parse(bytes.toString()));
  if (!read.ok) throw new Error(`${path} is no problem: ${read.error.issues[0].message}`);
  return { problem: read.value, sha256: createHash('sha256').update(bytes).digest('hex') };
}
