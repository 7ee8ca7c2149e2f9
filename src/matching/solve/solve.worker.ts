import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Progress, solve } from '../../../libs/matching/index.js';
import { type SolveMessage, type SolveRequest } from './solve-message.js';

/** Between two messages of progress in one phase, in milliseconds: a reader can't use more, and each costs. */
const PROGRESS_EVERY = 100;

class OutOfMemory extends Error {
  constructor(readonly neededMB: number) {
    super('out of memory');
  }
}

const say = (message: SolveMessage): void => parentPort?.postMessage(message);

/** Heap and arrays of this thread alone; the resident set would count everybody's. */
function usedMB(limit: number): number {
  const { heapUsed, external } = process.memoryUsage();
  const used = (heapUsed + external) / 1e6;
  if (used > limit) throw new OutOfMemory(used);
  return used;
}

function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  let phase = '';
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - last < PROGRESS_EVERY) return;
    last = now;
    phase = progress.phase;
    send(progress);
  };
}

async function run({ problem, options, memoryMB, stop }: SolveRequest): Promise<void> {
  const flag = new Int32Array(stop);
  try {
    const solution = await solve(problem, options, {
      now: () => performance.now(),
      memoryMB: () => usedMB(memoryMB),
      cancelled: () => Atomics.load(flag, 0) !== 0,
      progress: throttled((progress) => say({ kind: 'progress', progress })),
    });
    say({ kind: 'solution', solution });
  } catch (error) {
    if (!(error instanceof OutOfMemory)) throw error;
    say({ kind: 'out-of-memory', neededMB: error.neededMB });
  }
}

if (!isMainThread) void run(workerData as SolveRequest);
