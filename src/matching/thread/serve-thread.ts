import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Progress, type SolveHooks } from '../../../libs/matching/index.js';
import { type ThreadInput, type ThreadMessage } from './message.js';

/** Between two messages of progress in one phase, in milliseconds: a reader can't use more, and each costs. */
const PROGRESS_EVERY = 100;

class OutOfMemory extends Error {}

/** Heap and arrays of this thread alone; the resident set would count everybody's. */
function usedMB(limit: number): number {
  const { heapUsed, external } = process.memoryUsage();
  const used = (heapUsed + external) / 1e6;
  if (used > limit) throw new OutOfMemory();
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

/** The other end of `runInThread`: one answer, and the thread is done. What it throws ends it, and the caller hears. */
export function serveThread<Request, Answer>(
  work: (request: Request, hooks: SolveHooks) => Promise<Answer>,
): void {
  if (isMainThread) return;
  const { request, memoryMB, stop } = workerData as ThreadInput<Request>;
  const say = (message: ThreadMessage<Answer>): void => parentPort?.postMessage(message);
  const flag = new Int32Array(stop);
  const hooks: SolveHooks = {
    now: () => performance.now(),
    memoryMB: () => usedMB(memoryMB),
    cancelled: () => Atomics.load(flag, 0) !== 0,
    progress: throttled((progress) => say({ kind: 'progress', progress })),
  };
  void work(request, hooks).then(
    (answer) => say({ kind: 'answer', answer }),
    (error: unknown) => {
      if (!(error instanceof OutOfMemory)) throw error;
      say({ kind: 'out-of-memory' });
    },
  );
}
