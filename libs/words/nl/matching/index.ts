import { failures } from './failures.js';
import { nearest } from './nearest.js';
import { problems } from './problems.js';

export const matching = { failures, nearest, problems } as const;
