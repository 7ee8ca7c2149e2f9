import { problems } from './problems.js';
import { quality } from './quality.js';

export const registry = { problems, quality };
