import { failures } from './failures.js';
import { nearest } from './nearest.js';
import { problems } from './problems.js';
import { proposals } from './proposals.js';
import { runEvents } from './run-events.js';
import { whatIf } from './what-if.js';

export const matching = { failures, nearest, problems, proposals, runEvents, whatIf } as const;
