import { answer } from './answer.js';
import { problems } from './problems.js';

export const privacy = { answer, problems } as const;
