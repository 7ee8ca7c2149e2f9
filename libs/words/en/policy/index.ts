import { problems } from './problems.js';

export const policy = { problems };
