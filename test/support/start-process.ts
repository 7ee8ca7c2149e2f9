import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

export interface StartedProcess {
  readonly process: ChildProcess;
  readonly address: string;
  readonly output: () => string;
  /** Milliseconds from the start of the process until it said it was ready. */
  readonly milliseconds: number;
  /** Sends the signal and answers with the exit code once it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const worker = Number(process.env['JEST_WORKER_ID'] ?? '1');
/** A port for a program of this worker's; the next two hundred or so and those 1,000 higher (PostgreSQL's) are its too. */
export const workerPort = (): number => 12_000 + 4_000 * worker + (process.pid % 800);

/** `npm start` (or another program of this repository) as somebody would run it, in a folder of its own, on ports of its own. */
export async function startProcess(
  home: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
  watch: (output: string, process: ChildProcess) => void = () => undefined,
  program = join('config', 'run', 'start.mjs'),
): Promise<StartedProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(projectRoot(), program)], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DOORSTROOM_HOME: home,
      PORT: String(port),
      DOORSTROOM_PG_PORT: String(port + 1000),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise<string>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      watch(output, child);
      const address = /ready at (\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const address = await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready:\n${output}`))),
  ]);
  return {
    process: child,
    address,
    output: () => output,
    milliseconds: performance.now() - began,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
