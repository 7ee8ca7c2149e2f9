import { failures } from './failures.js';
import { nearest } from './nearest.js';
import { problems } from './problems.js';
import { proposals } from './proposals.js';
import { whatIf } from './what-if.js';

export const matching = { failures, nearest, problems, proposals, whatIf } as const;
