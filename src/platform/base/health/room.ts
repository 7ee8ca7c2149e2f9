import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Settings } from '../config/index.js';

/** What a process can see of its disks: that of the embedded database, or that of the file of anchors. */
export interface Room {
  readonly of: 'database' | 'anchors';
  readonly path: string;
  readonly freeBytes: number;
}

/** How much a disk has left; null where this process sees none that matters: PostgreSQL has its own machine. */
export async function roomOf({ database, home, auditAnchorFile }: Settings): Promise<Room | null> {
  if (database.kind === 'embedded') return roomIn('database', home);
  return auditAnchorFile === null ? null : roomIn('anchors', dirname(auditAnchorFile));
}

async function roomIn(of: Room['of'], path: string): Promise<Room | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return { of, path, freeBytes: bavail * bsize };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
