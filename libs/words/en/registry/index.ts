import { problems } from './problems.js';

export const registry = { problems };
