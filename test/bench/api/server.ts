import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processorMs } from '../../support/processor-time.js';

export interface CpuSeconds {
  readonly server: number;
  /** Of all processes of its PostgreSQL. */
  readonly database: number;
}

export interface BenchServer {
  readonly address: string;
  readonly pid: number;
  /** Since they began; null where the system does not tell. */
  cpuSeconds(): CpuSeconds | null;
  stop(): Promise<void>;
}

/** The built server in a process of its own, as it runs for people, so that the load does not share its event loop. */
export async function startBenchServer(
  home: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<BenchServer> {
  const main = join(process.argv[1] ?? '', '..', '..', '..', 'src', 'main.js');
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, DOORSTROOM_HOME: home, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const ready = new Promise<string>((resolve) =>
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    }),
  );
  const address = await Promise.race([
    ready,
    ended.then(() => Promise.reject(new Error(`The server ended before it was ready:\n${said}`))),
  ]);
  return {
    address,
    pid: child.pid!,
    cpuSeconds: () => cpuSecondsOf(child.pid!, home),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function cpuSecondsOf(server: number, home: string): CpuSeconds | null {
  if (process.platform !== 'linux') return null;
  const postmaster = Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { server: processorMs(server) / 1_000, database: processorMs(postmaster) / 1_000 };
}
