import { planRun } from '../plan-run.js';
import { serveThread } from './serve-thread.js';

serveThread(planRun);
