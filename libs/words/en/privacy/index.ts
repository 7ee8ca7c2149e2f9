import { problems } from './problems.js';

export const privacy = { problems };
