import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { textOf } from '../deliver/text-of.js';

/** Where everything of `push` is: one folder, that stays inside. */
export interface PushFolder {
  /** Keys from which references are made. */
  readonly key: string;
  /** What opens the look-up table; may lie elsewhere. */
  readonly identity: string;
  /** The look-up table, a file for each delivery with new clients. */
  readonly lookup: string;
  readonly answers: string;
  /** What the service said that a list may name. */
  readonly known: string;
  /** Exactly what leaves. */
  readonly leaves: string;
}

export const FOLDER = 'doorstroom-push';

export const pushFolder = (folder: string): PushFolder => ({
  key: join(folder, 'pseudonym-key.json'),
  identity: join(folder, 'lookup-identity.txt'),
  lookup: join(folder, 'lookup'),
  answers: join(folder, 'answers.json'),
  known: join(folder, 'known.json'),
  leaves: join(folder, 'leaves.json'),
});

/** Windows keeps who may read a file elsewhere; docs/cli.md says how. */
const HAS_MODES = process.platform !== 'win32';
const OTHERS = 0o077;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';

/** Writes a file that its owner alone may read: whole, or as it was. */
export async function writeOwn(path: string, content: string | Uint8Array): Promise<Result<null, string>> {
  const draft = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rm(draft, { force: true }); // of a run that was cut off
    await writeFile(draft, content, { flag: 'wx', mode: 0o600, flush: true });
    await rename(draft, path);
    return ok(null);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return refuse(`${path} cannot be written (${codeOf(error)}).`);
  }
}

/** @returns null where there is no such file */
export async function readOwn(path: string): Promise<Result<string | null, string>> {
  try {
    return ok(textOf(await readFile(path)));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? ok(null) : refuse(`${path} cannot be read (${codeOf(error)}).`);
  }
}

/** As JSON, of which nothing is repeated where it is none. @returns null where there is no such file */
export async function readOwnJson(path: string): Promise<Result<unknown, string>> {
  const text = await readOwn(path);
  if (!text.ok || text.value === null) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return refuse(`${path} is no JSON any more. Set it right, or put it aside.`);
  }
}

/** A secret that others on this machine can read is none. */
export async function refuseShared(path: string): Promise<Result<null, string>> {
  if (!HAS_MODES) return ok(null);
  const { mode } = await stat(path);
  return (mode & OTHERS) === 0
    ? ok(null)
    : refuse(`${path} can be read by others on this machine. Keep it for its owner alone: chmod 600 ${path}`);
}
