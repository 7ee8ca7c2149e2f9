import { readFile } from 'node:fs/promises';
import { type Anchor } from './audit-anchor.store.js';

/** A line of JSON, for a file that is kept elsewhere. */
export const anchorLine = ({ region, day, seal, hash, events }: Anchor): string =>
  JSON.stringify({ region, day, seal, hash, events });

const isAnchor = (value: unknown): value is Anchor => {
  const { region, day, seal, hash } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof region === 'string' &&
    typeof day === 'string' &&
    Number.isInteger(seal) &&
    typeof hash === 'string'
  );
};

/** @throws with the line that is no anchor: a file that cannot be read proves nothing. */
export async function anchorsIn(file: string): Promise<Anchor[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const read = parsed(line);
    if (!isAnchor(read))
      throw new Error(`${file}, line ${i + 1}, is no anchor as "audit anchor" writes them.`);
    return read;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // said with its place above
  }
}
