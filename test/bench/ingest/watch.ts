import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchServer } from '../api/server.js';

const EVERY_MS = 20;

export interface Watched<T> {
  readonly value: T;
  readonly ms: number;
  /** Seconds of the processor, which say nearly the same on a machine that does other things; null where the system does not tell. */
  readonly cpu: { readonly server: number; readonly database: number } | null;
  /** The longest that another request waited meanwhile. */
  readonly longestWaitMs: number;
  /** How much more memory the service had at most than before; null where the system does not tell. */
  readonly grewMB: number | null;
}

const memory = (pid: number, what: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** The most memory is counted anew from here on (proc(5), clear_refs); null where the system does not count. */
function memoryNow(pid: number): number | null {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return memory(pid, 'VmRSS');
  } catch {
    return null;
  }
}

/** Does something to a service while somebody else asks it, again and again, whether it lives. */
export async function watched<T>(
  { address, pid, cpuSeconds }: Pick<BenchServer, 'address' | 'pid' | 'cpuSeconds'>,
  work: () => Promise<T>,
): Promise<Watched<T>> {
  let asking = true;
  let longest = 0;
  const before = memoryNow(pid);
  const others = (async () => {
    while (asking) {
      const began = performance.now();
      await (await fetch(`${address}/health/live`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - began);
      await pause(EVERY_MS);
    }
  })();
  const spent = cpuSeconds();
  const began = performance.now();
  const value = await work();
  const ms = performance.now() - began;
  const after = cpuSeconds();
  asking = false;
  await others;
  return {
    ...{ value, ms: Math.round(ms), longestWaitMs: Math.round(longest) },
    cpu:
      spent === null || after === null
        ? null
        : { server: after.server - spent.server, database: after.database - spent.database },
    grewMB: before === null ? null : Math.round(memory(pid, 'VmHWM') - before),
  };
}
