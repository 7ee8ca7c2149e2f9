import { letter } from './letter.js';
import { events } from './events.js';
import { problems } from './problems.js';

export const offer = { problems, events, letter } as const;
