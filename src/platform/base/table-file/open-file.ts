import { open, type FileHandle } from 'node:fs/promises';
import { refuse, type Result, ok } from '../../../../libs/kernel/index.js';
import { type FileProblem } from './problem.js';

/** Far above any reference file (the largest has 1.4 MB), far below what would fill the memory. */
const MOST_MEGABYTES = 200;

async function readOpen(file: FileHandle): Promise<Result<Buffer, FileProblem>> {
  const about = await file.stat();
  if (about.isDirectory()) return refuse({ code: 'folder' });
  if (!about.isFile()) return refuse({ code: 'not-a-file' });
  if (about.size === 0) return refuse({ code: 'empty' });
  if (about.size > MOST_MEGABYTES * 1e6)
    return refuse({
      code: 'too-large',
      params: { megabytes: Math.round(about.size / 1e6), most: MOST_MEGABYTES },
    });
  return ok(await file.readFile());
}

/** The bytes of a file that somebody named on the command line. */
export async function readNamedFile(path: string): Promise<Result<Buffer, FileProblem>> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return refuse({ code: 'no-such-file' });
      case 'EACCES':
      case 'EPERM':
        return refuse({ code: 'not-readable' });
      case 'EISDIR':
        return refuse({ code: 'folder' });
      default:
        return refuse({
          code: 'cannot-open',
          params: { why: (error as NodeJS.ErrnoException).code ?? 'unknown error' },
        });
    }
  }
  try {
    return await readOpen(file);
  } finally {
    await file.close();
  }
}
