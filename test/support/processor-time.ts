import { readdirSync, readFileSync } from 'node:fs';

/** Of a tick of the kernel's accounts, on every Linux that runs Node. */
const TICK_MS = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of children that have ended and been waited for. */
  readonly ms: number;
}

function read(pid: number): Process[] {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return []; // ended meanwhile
    throw error;
  }
  // After the name, which may hold anything: state, parent, …; from the twelfth the four times.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  return [{ pid, parent: Number(fields[1]), ms: ticks.reduce((a, b) => a + b) * TICK_MS }];
}

/** Processor time of a process and all that it started, since each began, in milliseconds. */
export function processorMs(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)));
  const sum = (of: number): number =>
    all.filter(({ parent }) => parent === of).reduce((total, child) => total + sum(child.pid), 0) +
    (all.find((one) => one.pid === of)?.ms ?? 0);
  return sum(pid);
}
