import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchServer {
  readonly address: string;
  /** Seconds that its process has computed so far; null where the system does not say (it is read from /proc). */
  cpuSeconds(): number | null;
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
    cpuSeconds: () => cpuSecondsOf(child.pid!),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Of proc(5), stat: utime and stime are the twelfth and thirteenth after the name, in hundredths of a second. */
function cpuSecondsOf(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
