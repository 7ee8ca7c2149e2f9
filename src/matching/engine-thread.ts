import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { baselinesOf, solve, verify } from '../../libs/matching/index.js';
import { type EngineTask } from './thread-engine.js';

/** The other end of ThreadEngine: one task, one answer, and the thread is done. */
async function answer(task: EngineTask): Promise<unknown> {
  switch (task.kind) {
    case 'solve':
      return solve(
        task.problem,
        { problemSha256: task.sha256 },
        {
          now: () => performance.now(),
          memoryMB: () => process.memoryUsage().rss / 1e6,
          cancelled: () => false,
          progress: () => undefined,
        },
      );
    case 'verify': {
      const verdict = verify(task.problem, task.solution, { problemSha256: task.sha256 });
      return verdict.valid ? [] : verdict.problems.map(({ message }) => message);
    }
    case 'baselines':
      return baselinesOf(task.problem);
  }
}

if (!isMainThread) void answer(workerData as EngineTask).then((result) => parentPort?.postMessage(result));
