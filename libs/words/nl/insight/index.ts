import { definitions } from './definitions.js';
import { levers } from './levers.js';
import { problems } from './problems.js';

export const insight = { definitions, levers, problems } as const;
