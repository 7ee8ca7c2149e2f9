import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The commit that this was built from, as `config/build/build.mjs` wrote it down; null where that knew of none. */
export function programCommit(): string | null {
  try {
    return readFileSync(join(projectRoot(), 'dist', 'commit'), 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
