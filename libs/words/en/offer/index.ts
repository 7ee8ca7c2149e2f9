import { problems } from './problems.js';

export const offer = { problems };
