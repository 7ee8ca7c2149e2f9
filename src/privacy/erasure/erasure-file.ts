import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Settings } from '../../platform/base/config/index.js';

/** An erasure as it is noted apart from the database, which may be restored to before it. */
export interface NotedErasure {
  readonly region: string;
  readonly entry: string;
  readonly provider: string;
}

/** Beside the file of the anchors, which stands apart from the database as well; null where there is none. */
export const erasureFile = ({ auditAnchorFile }: Settings): string | null =>
  auditAnchorFile === null ? null : join(dirname(auditAnchorFile), 'erasures.jsonl');

const END_OF_LINE = 0x0a;

/** Adds a line and waits until it is on the disk: before the erasure is committed, so that none is done that is not noted. */
export async function noteErasure(path: string, { region, entry, provider }: NotedErasure): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    // A line that a full disk cut off must not take this one along.
    const begins = size === 0 || buffer[0] === END_OF_LINE ? '' : '\n';
    await file.appendFile(`${begins}${JSON.stringify({ region, entry, provider })}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

function noted(line: string): NotedErasure | null {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return null; // said with its number by the caller
  }
  const { region, entry, provider } = (said ?? {}) as Partial<Record<keyof NotedErasure, unknown>>;
  return typeof region === 'string' && typeof entry === 'string' && typeof provider === 'string'
    ? { region, entry, provider }
    : null;
}

/**
 * What the file notes of one region, and the numbers of lines that say nothing: a full disk cuts off the last one.
 * @throws Error a sentence, where the file cannot be read
 */
export async function notedErasures(
  path: string,
  region: string,
): Promise<{ readonly erasures: readonly NotedErasure[]; readonly unreadable: readonly number[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${path} cannot be read (${code}). --from names the file of the erasures, or a copy of it.`,
      {
        cause: error,
      },
    );
  }
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, line, said: noted(line) }));
  return {
    erasures: lines.flatMap(({ said }) => (said?.region === region ? [said] : [])),
    unreadable: lines.filter(({ line, said }) => line !== '' && said === null).map(({ number }) => number),
  };
}
