import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The engine as somebody would run it: `doorstroom generate` and `doorstroom solve` in processes of their own, so that
 * memory is that of one solve, and every figure is of a solution that the independent verifier has accepted.
 */
interface Bars {
  /** Certified gap that must be reached, and within how many seconds. */
  readonly gap: number;
  readonly seconds: number;
  /** MB of the whole process. */
  readonly memory: number | null;
}

const SIZES: Readonly<Record<string, Bars>> = {
  XS: { gap: 0.005, seconds: 20, memory: null },
  XM: { gap: 0.005, seconds: 20, memory: null },
  S: { gap: 0.005, seconds: 20, memory: null },
  L: { gap: 0.01, seconds: 90, memory: null },
  N: { gap: 0.02, seconds: 120, memory: 1500 },
};
/** A general solver gets a minute on the same instance. */
const PEERS = ['highs', 'javascript-lp-solver'] as const;
const PEER_SECONDS = 60;

interface Solved {
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly status: string;
  readonly assignments: readonly unknown[];
  readonly work: {
    readonly seconds: number;
    readonly peakMB: number;
    readonly iterations: number;
    readonly stopped: string;
  };
}
interface Ran {
  readonly seconds: number;
  readonly code: number;
  readonly said: string;
  /** Most resident memory of the process in MB; null where the system does not tell. */
  readonly peakMB: number | null;
}

const cli = join(process.argv[1] ?? '', '..', '..', '..', 'src', 'cli.js');

/** The kernel's own high-water mark, so that nothing between two looks is missed. */
async function highWater(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function command(args: readonly string[], limit: number): Promise<Ran> {
  const began = performance.now();
  return new Promise((resolve) => {
    let peakMB: number | null = null;
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { timeout: limit * 1000, maxBuffer: 1 << 26 },
      (error, _out, said) => {
        clearInterval(watch);
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        const seconds = (performance.now() - began) / 1000;
        resolve({ seconds, code, said: said.trim().split('\n').at(-1) ?? '', peakMB });
      },
    );
    const watch = setInterval(() => void highWater(child.pid).then((mark) => (peakMB = mark ?? peakMB)), 50);
  });
}

let met = true;
function line(
  size: string,
  metric: string,
  value: number | null,
  unit: string,
  bar: number | null = null,
): void {
  const ok = bar === null || (value !== null && value <= bar);
  met &&= ok;
  process.stdout.write(
    `${JSON.stringify({ bench: 'matching', case: size, metric, value, unit, bar, ok })}\n`,
  );
}

const percent = (gap: number): string => `${(gap * 100).toFixed(gap < 0.001 ? 4 : 2)} %`;

async function core(folder: string, size: string): Promise<Ran> {
  const bars = SIZES[size]!;
  const problem = join(folder, `${size}.json`);
  await command(['generate', '--size', size, '--seed', '1', '--out', problem], 120);
  const out = join(folder, `${size}.solution.json`);
  const ran = await command(['solve', problem, '--out', out], 600);
  if (ran.code !== 0) throw new Error(`${size} was not solved: ${ran.said}`);
  const solved = JSON.parse(await readFile(out, 'utf8')) as Solved;
  line(size, 'proposals', solved.assignments.length, 'proposals');
  line(size, 'value', solved.value, 'value');
  line(size, 'bound', solved.bound, 'value');
  line(size, 'gap', solved.gap, 'ratio', bars.gap);
  line(size, 'solve', Number(solved.work.seconds.toFixed(2)), 's', bars.seconds);
  line(size, 'solve, verify, read and write', Number(ran.seconds.toFixed(2)), 's');
  line(size, 'peak memory', ran.peakMB, 'MB', bars.memory);
  process.stderr.write(
    `${size.padEnd(3)} ${String(solved.assignments.length).padStart(6)} proposals  gap ${percent(solved.gap).padStart(9)}  ${solved.work.seconds.toFixed(1).padStart(6)} s  ${ran.peakMB ?? '?'} MB  ${solved.status}\n`,
  );
  return ran;
}

async function peer(folder: string, size: string, solver: string, ours: Ran): Promise<void> {
  const out = join(folder, `${size}.${solver}.json`);
  const ran = await command(
    [
      'solve',
      join(folder, `${size}.json`),
      '--out',
      out,
      '--solver',
      solver,
      '--seconds',
      String(PEER_SECONDS),
    ],
    PEER_SECONDS * 3,
  );
  const found = ran.code === 0 ? (JSON.parse(await readFile(out, 'utf8')) as Solved) : null;
  line(size, `${solver}: gap`, found?.gap ?? null, 'ratio');
  line(size, `${solver}: solve`, found === null ? null : Number(found.work.seconds.toFixed(2)), 's');
  line(
    size,
    `${solver}: time against ours`,
    found === null ? null : Number((ran.seconds / ours.seconds).toFixed(1)),
    'ratio',
  );
  process.stderr.write(
    `    ${solver.padEnd(22)} ${found === null ? `nothing: ${ran.said}` : `gap ${percent(found.gap)} in ${found.work.seconds.toFixed(1)} s`}\n`,
  );
}

/** `npm run bench matching -- [sizes…] [--no-peers]`; false where a bar is missed. */
export async function run(args: readonly string[]): Promise<boolean> {
  const asked = args.filter((arg) => arg in SIZES);
  const sizes = asked.length > 0 ? asked : Object.keys(SIZES);
  const folder = await mkdtemp(join(tmpdir(), 'doorstroom-bench-'));
  try {
    for (const size of sizes) {
      const ours = await core(folder, size);
      if (args.includes('--no-peers') || ['L', 'N'].includes(size)) continue;
      for (const solver of PEERS) await peer(folder, size, solver, ours);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return met;
}
