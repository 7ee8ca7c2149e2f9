import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Ran {
  /** null: a signal ended it. */
  readonly code: number | null;
  /** Its time was up, and we ended it. */
  readonly late: boolean;
  readonly seconds: number;
  /** Most resident memory in MB; null where the system does not tell. */
  readonly peakMB: number | null;
  readonly out: string;
  /** Its last words on stderr. */
  readonly said: string;
}

export interface RunOptions {
  /** Seconds after which the process is ended. */
  readonly limit: number;
  /** Called with each piece that the process prints; `more` gives it that many seconds from now. */
  readonly heard?: (text: string, more: (seconds: number) => void) => void;
}

const LOOK_MS = 20;

/** A program in a process of its own, so that time and memory are of it alone. */
export function run(
  program: string,
  args: readonly string[],
  { limit, heard = () => undefined }: RunOptions,
): Promise<Ran> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let peakMB: number | null = null;
    let out = '';
    let said = '';
    let late = false;
    const end = (): void => {
      late = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(end, limit * 1000);
    const more = (seconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(end, seconds * 1000);
    };
    const watch = setInterval(
      () => void highWater(child.pid).then((mark) => (peakMB = mark ?? peakMB)),
      LOOK_MS,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      heard(chunk.toString(), more);
    });
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
    child.on('error', (error) => {
      clearTimeout(timer);
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ code, late, seconds: (performance.now() - began) / 1000, peakMB, out, said });
    });
  });
}

/** The kernel's own high-water mark, so that nothing between two looks is missed. */
async function highWater(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** The built bench and the built command line: process.argv[1] is the bench itself (config/run/bench.mjs). */
const dist = (...path: readonly string[]): string => join(process.argv[1] ?? '', '..', '..', '..', ...path);

export const doorstroom = (args: readonly string[], limit = 600): Promise<Ran> =>
  run(process.execPath, [dist('src', 'cli.js'), ...args], { limit });

/** Heap in MB that a program may take: ours what the command line allows by default, a library whatever it wants. */
const HEAP = { ours: 4_096, family: 4_096, peer: 8_192 } as const;

/** A program of this bench (`programs/<name>.ts`) with one JSON argument. */
export const program = (name: keyof typeof HEAP, task: object, options: RunOptions): Promise<Ran> =>
  run(
    process.execPath,
    [
      `--max-old-space-size=${HEAP[name]}`,
      dist('test', 'bench', 'matching', 'programs', `${name}.js`),
      JSON.stringify(task),
    ],
    options,
  );
