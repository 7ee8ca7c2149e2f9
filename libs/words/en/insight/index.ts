import { definitions } from './definitions.js';
import { problems } from './problems.js';

export const insight = { definitions, problems };
