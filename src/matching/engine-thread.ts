import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type PlanRequest } from './engine.js';
import { planRun } from './plan-run.js';

// The other end of ThreadEngine: one plan, and the thread is done. A failure ends it with an error, which the engine hears.
if (!isMainThread)
  void planRun(workerData as PlanRequest).then((planned) => parentPort?.postMessage(planned));
