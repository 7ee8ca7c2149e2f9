import { planRun } from '../engine/plan-run.js';
import { serveThread } from './serve-thread.js';

serveThread(planRun);
