import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Nothing that is done under a lock takes as long; an older one was left behind. */
const STALE_MS = 120_000;
const PAUSE_MS = 100;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, but somebody else's
  }
}

/** Held by nobody who still lives: in a container a new process may even have the number of the one before it. */
function isLeftBehind(file: string): boolean {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    const holder = Number(text);
    return age > STALE_MS || (text !== '' && (holder === process.pid || !isAlive(holder)));
  } catch {
    return false; // given back meanwhile
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeftBehind(file)) rmSync(file, { force: true });
    return false;
  }
}

/** One process of this machine after the other: two that make the same folder at once would each spoil the other's. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await pause(PAUSE_MS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
