import { type Result } from '../../../libs/kernel/index.js';
import { type Progress } from '../../../libs/matching/index.js';
import { projectRoot } from '../../platform/base/config/index.js';
import { runInThread, threadProgram, type ThreadFailure } from '../thread/index.js';
import { stoppable } from './interrupt.js';
import { progressReport } from './progress.js';

/** Computes somewhere: handed in, so that unit tests need no built code. */
export type Compute = <Request, Answer>(
  name: 'solve' | 'what-if',
  request: Request,
  control: { memoryMB: number; signal: AbortSignal; onProgress: (progress: Progress) => void },
) => Promise<Result<Answer, ThreadFailure>>;

export const inThread: Compute = (name, request, control) =>
  runInThread(threadProgram(projectRoot(), name), request, control);

/** Computes with a progress bar, until it is done or the person at the keyboard has seen enough. */
export function watched<Request, Answer>(
  compute: Compute,
  name: 'solve' | 'what-if',
  request: Request,
  memoryMB: number,
): Promise<Result<Answer, ThreadFailure>> {
  const report = progressReport(() => performance.now());
  const sayStopping = (): void => {
    report.end();
    process.stderr.write('Stopping with the best plan so far; Ctrl-C again quits without it.\n');
  };
  return stoppable(async (signal) => {
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) report.show(progress);
    };
    return compute<Request, Answer>(name, request, { memoryMB, signal, onProgress });
  }, sayStopping).finally(report.end);
}

export const outOfMemory = (memoryMB: number): string =>
  `This needs more than the ${memoryMB} MB it may use; nothing was written. Allow it more with --memory, or take a smaller region.`;
