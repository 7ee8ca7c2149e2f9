import { letter } from './letter/index.js';
import { events } from './events.js';
import { problems } from './problems.js';

export const offer = { problems, events, letter } as const;
