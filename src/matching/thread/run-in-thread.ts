import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Progress } from '../../../libs/matching/index.js';
import { type ThreadInput, type ThreadMessage } from './message.js';

export interface ThreadOptions {
  /** Megabytes the thread may take; beyond them it ends and the process lives on. */
  readonly memoryMB: number;
  /** Asks the thread to stop: the solver sees it at its next look, a fraction of a second later, and answers with its best plan so far. */
  readonly signal?: AbortSignal;
  /** Milliseconds after the signal at which a thread that has not answered is ended; left out: it is waited for. */
  readonly grace?: number;
  /** A process that is told to stop need not wait for the answer. */
  readonly background?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Large buffers that move to the thread instead of being copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** `out-of-memory`: it needed more than it may take. `cancelled`: ended by the signal before there was an answer. */
export type ThreadFailure = 'out-of-memory' | 'cancelled';

/** V8 overshoots its limit somewhat before it gives up; the thread's own look comes first and is exact. */
const HEADROOM_MB = 64;

type Program = 'plan' | 'solve' | 'what-if' | 'run-what-if' | 'run-values' | 'run-levers';

/** Threads run the built code, whatever their caller runs: under Jest there is no other that Node itself could read. */
export const threadProgram = (root: string, name: Program): URL =>
  pathToFileURL(join(root, 'dist', 'src', 'matching', 'thread', `${name}.worker.js`));

/** No memory for an array is the same trouble as none for the heap, only told otherwise. */
const isOutOfMemory = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ||
  (error.name === 'RangeError' && /allocation failed|could not allocate memory/i.test(error.message));

/**
 * Computes in a thread of its own, so that nothing else waits. Settles exactly once, whatever becomes of the thread.
 * @throws what the thread threw; or that it ended without an answer
 */
export function runInThread<Request, Answer>(
  program: URL,
  request: Request,
  { memoryMB, signal, grace, background = false, onProgress, transfer = [] }: ThreadOptions,
): Promise<Result<Answer, ThreadFailure>> {
  const stop = new SharedArrayBuffer(4);
  const workerData: ThreadInput<Request> = { request, memoryMB, stop };
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData,
      transferList: [...transfer],
      resourceLimits: { maxOldGenerationSizeMb: memoryMB + HEADROOM_MB },
    });
    let timer: NodeJS.Timeout | undefined;
    const settle = (end: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(timer);
      end();
      void worker.terminate();
    };
    const cancel = (): void => {
      Atomics.store(new Int32Array(stop), 0, 1);
      if (grace !== undefined) timer = setTimeout(() => settle(() => resolve(refuse('cancelled'))), grace);
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (background) worker.unref();
    worker.on('message', (message: ThreadMessage<Answer>) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'answer') settle(() => resolve(ok(message.answer)));
      else settle(() => resolve(refuse('out-of-memory')));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(() => (isOutOfMemory(error) ? resolve(refuse('out-of-memory')) : reject(error))),
    );
    worker.on('exit', (code) =>
      settle(() => reject(new Error(`the thread ended with ${code} and no answer`))),
    );
  });
}
