import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const living = backends.map((pid) => statOf(Number(pid))).filter((one) => one?.parent === postmaster);
  const main = statOf(postmaster);
  const database = living.reduce((sum, one) => sum + one!.own, main === null ? 0 : main.own + main.ended);
  return { server: statOf(server)?.own ?? 0, database };
}

/** Of proc(5), stat: times are in hundredths of a second. Null for a process that has ended. */
function statOf(
  pid: number,
): { readonly parent: number; readonly own: number; readonly ended: number } | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // utime, stime; cutime and cstime are those of children that have ended and were waited for.
  return { parent: fields[1], own: (fields[11] + fields[12]) / 100, ended: (fields[13] + fields[14]) / 100 };
}
