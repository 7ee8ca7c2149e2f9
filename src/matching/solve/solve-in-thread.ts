import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type Problem,
  type Progress,
  type Solution,
  type SolveOptions,
} from '../../../libs/matching/index.js';
import { type SolveMessage, type SolveRequest } from './solve-message.js';

export interface ThreadOptions {
  /** Folder that holds dist: threads run the built code, whatever the caller runs. */
  readonly root: string;
  /** Megabytes the thread may take; beyond them it ends with `SolveMemoryError` and the process lives on. */
  readonly memoryMB?: number;
  /** Cancels: the solver stops at its next look, a fraction of a second later, and answers with its best plan so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The problem is too large for the memory the run was given. */
export class SolveMemoryError extends Error {
  constructor(limitMB: number) {
    super(
      `The solver needs more than the ${limitMB} MB it may use. Raise the limit, or solve a smaller region.`,
    );
    this.name = 'SolveMemoryError';
  }
}

const DEFAULT_MEMORY_MB = 1_500;
/** The process hears about the limit from the thread; the engine's own limit only stops what the thread misses. */
const HEADROOM_MB = 256;

/** Solves in a thread of its own, so that nothing else waits. */
export function solveInThread(
  problem: Problem,
  options: SolveOptions,
  { root, memoryMB = DEFAULT_MEMORY_MB, signal, onProgress }: ThreadOptions,
): Promise<Solution> {
  const stop = new SharedArrayBuffer(4);
  const request: SolveRequest = { problem, options, memoryMB, stop };
  const program = pathToFileURL(join(root, 'dist', 'src', 'matching', 'solve', 'solve.worker.js'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: memoryMB + HEADROOM_MB },
    });
    const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
    const settle = (end: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      end();
      void worker.terminate();
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: SolveMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'solution') settle(() => resolve(message.solution));
      else settle(() => reject(new SolveMemoryError(memoryMB)));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new SolveMemoryError(memoryMB) : error),
      ),
    );
    worker.on('exit', (code) => settle(() => reject(new Error(`solver thread ended with ${code}`))));
  });
}
