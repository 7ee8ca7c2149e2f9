import { type Result } from '../../../libs/kernel/index.js';
import { type SolverName } from '../../../libs/matching/index.js';
import { cannot, type ExitCode, say } from './commands.js';
import { type Compute, inThread, outOfMemory, watched } from './compute.js';
import { readBytes, sameFile, whyNotWritable, writeWhole } from './files.js';
import { type Unsolved } from './solve-bytes.js';
import { type WhatIfAnswer, type WhatIfBytes, type WhatIfFile } from './what-if-bytes.js';

export interface WhatIfOptions {
  readonly changes: string;
  readonly out?: string;
  readonly seconds?: number;
  readonly solver?: SolverName;
  /** Megabytes. */
  readonly memory: number;
}

/** What would change if: 0 = answered, 1 = there is no answer, 2 = could not even be asked. */
export async function whatIfCommand(
  problem: string,
  solution: string,
  { changes, out, memory, ...options }: WhatIfOptions,
  compute: Compute = inThread,
): Promise<ExitCode> {
  const paths = [problem, solution, changes];
  if (paths.filter((path) => path === '-').length > 1)
    return cannot('Only one of the three can come from standard input.');
  const obstacle = out === undefined ? null : await whyNotWritable(out);
  if (obstacle !== null) return cannot(obstacle);
  const files: WhatIfFile[] = [];
  for (const path of paths) {
    if (out !== undefined && (await sameFile(path, out)))
      return cannot(`The result would replace what it is made of: ${path}.`);
    const bytes = await readBytes(path);
    if (!bytes.ok) return cannot(bytes.error);
    files.push({ bytes: bytes.value, path });
  }
  const computed = await watched<WhatIfBytes, Result<WhatIfAnswer, Unsolved>>(
    compute,
    'what-if',
    { problem: files[0], solution: files[1], changes: files[2], ...options },
    memory,
  );
  if (!computed.ok) return cannot(outOfMemory(memory));
  const answer = computed.value;
  if (!answer.ok && answer.error.kind === 'unusable') return cannot(answer.error.text);
  if (!answer.ok) {
    say(`doorstroom: ${answer.error.text}`);
    return 1;
  }
  const written = out === undefined ? null : await writeWhole(out, answer.value.chunks);
  if (written?.ok === false) return cannot(written.error);
  for (const line of answer.value.lines) say(line);
  return 0;
}
