import { open, readFile } from 'node:fs/promises';
import { type Anchor } from './audit-anchor.store.js';

/** A line of the file, counted from 1. */
export interface KeptAnchor {
  readonly line: number;
  readonly anchor: Anchor;
}

/** The file of AUDIT_ANCHOR_FILE, which stands apart from the database: whoever owns that cannot make both fit. */
export type AnchorFile =
  | { readonly state: 'not-set' | 'missing' | 'unreadable' }
  /** `line` is none as the service writes them, or its end is missing. */
  | { readonly state: 'damaged'; readonly line: number }
  | { readonly state: 'read'; readonly kept: readonly KeptAnchor[] };

/** A line of JSON, for a file that is kept elsewhere. */
export const anchorLine = ({ region, day, seal, hash, events }: Anchor): string =>
  JSON.stringify({ region, day, seal, hash, events });

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

const isAnchor = (value: unknown): value is Anchor => {
  const { region, day, seal, hash, events } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof region === 'string' &&
    typeof day === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    isCount(seal) &&
    isCount(events)
  );
};

/** What the file holds of one region; null = none is set. Never throws: a file that cannot be read is a finding, not an accident. */
export async function readAnchorFile(path: string | null, region: string): Promise<AnchorFile> {
  if (path === null) return { state: 'not-set' };
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { state: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
  const lines = text.split('\n');
  // What comes after the last end of a line is nothing, or a line that was cut off.
  if (lines.pop() !== '') return { state: 'damaged', line: lines.length + 1 };
  const kept: KeptAnchor[] = [];
  for (const [i, line] of lines.entries()) {
    const anchor = parsed(line);
    if (!isAnchor(anchor)) return { state: 'damaged', line: i + 1 };
    if (anchor.region === region) kept.push({ line: i + 1, anchor });
  }
  return { state: 'read', kept };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // said with its place above
  }
}

/** Adds a line for each, and waits until they are on the disk. */
export async function addToAnchorFile(path: string, anchors: readonly Anchor[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(anchors.map((anchor) => `${anchorLine(anchor)}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}
