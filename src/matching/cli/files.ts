import { createHash } from 'node:crypto';
import { constants } from 'node:buffer';
import {
  access,
  constants as fileModes,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { jsonFault } from './json-fault.js';

/** A JSON document with the hash of its bytes; a refusal is one sentence for the person at the keyboard. */
export interface JsonFile {
  readonly value: unknown;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'part of the path is not a directory',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};

function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

const named = (path: string): string => (path === '-' ? 'standard input' : path);

async function bytesOf(path: string): Promise<Buffer> {
  if (path !== '-') return readFile(path);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** @param path a file, or `-` for standard input */
export async function readBytes(path: string): Promise<Result<Uint8Array, string>> {
  try {
    const bytes = await bytesOf(path);
    if (bytes.length <= constants.MAX_STRING_LENGTH) return ok(bytes);
    const most = Math.floor(constants.MAX_STRING_LENGTH / 1e6);
    return refuse(`Cannot read ${named(path)}: it is larger than ${most} MB.`);
  } catch (error) {
    return refuse(`Cannot read ${named(path)}: ${why(error)}.`);
  }
}

/** @param path what the bytes are called in the sentence that says they are no JSON */
export function parseJson(bytes: Uint8Array, path: string): Result<JsonFile, string> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${named(path)} is not UTF-8 text.`);
  }
  try {
    return ok({
      value: JSON.parse(text) as unknown,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  } catch (error) {
    const fault = jsonFault(text);
    const where = fault ? `line ${fault.line}, column ${fault.column} (found ${fault.found})` : String(error);
    return refuse(`${named(path)} is not JSON: ${where}.`);
  }
}

export async function readJson(path: string): Promise<Result<JsonFile, string>> {
  const bytes = await readBytes(path);
  return bytes.ok ? parseJson(bytes.value, path) : bytes;
}

async function writeAll(file: FileHandle, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) await file.writeFile(chunk);
}

async function writeToStdout(chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Devices and pipes are written to as they are: renaming over /dev/null would replace it. */
async function kindOf(path: string): Promise<'absent' | 'file' | 'directory' | 'device'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'device';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
}

/** Why nothing could be written there, or null: asked before the work, so that an hour of it is not lost. */
export async function whyNotWritable(path: string): Promise<string | null> {
  if (path === '-') return null;
  try {
    const kind = await kindOf(path);
    if (kind === 'directory') return `Cannot write ${path}: it is a directory.`;
    if (kind === 'device') return null;
    await access(dirname(path), fileModes.W_OK);
    return null;
  } catch (error) {
    return `Cannot write ${path}: ${whyNoDirectory(path, error)}.`;
  }
}

function whyNoDirectory(path: string, error: unknown): string {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return missing ? `the directory ${dirname(path)} does not exist` : why(error);
}

/** True when both name one file that exists. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

/**
 * Writes all of it or nothing: to a file beside the target, then renamed. A reader, or a crash, never meets half.
 * @param path a file, or `-` for standard output
 */
export async function writeWhole(path: string, chunks: Iterable<string>): Promise<Result<null, string>> {
  if (path === '-') {
    await writeToStdout(chunks);
    return ok(null);
  }
  try {
    const kind = await kindOf(path);
    if (kind === 'directory') return refuse(`Cannot write ${path}: it is a directory.`);
    if (kind === 'device') {
      const device = await open(path, 'w');
      await writeAll(device, chunks).finally(() => device.close());
      return ok(null);
    }
    await replace(kind === 'file' ? await realpath(path) : path, chunks);
    return ok(null);
  } catch (error) {
    return refuse(`Cannot write ${path}: ${whyNoDirectory(path, error)}.`);
  }
}

async function replace(target: string, chunks: Iterable<string>): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await writeAll(file, chunks).finally(async () => {
      await file.sync();
      await file.close();
    });
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
