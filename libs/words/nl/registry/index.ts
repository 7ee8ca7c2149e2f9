import { problems } from './problems.js';
import { quality } from './quality.js';

/** What the server says of this stage; topics are added here. The pages take theirs from ../../pages.ts. */
export const registry = { problems, quality } as const;
