import { problems } from './problems.js';

/** What the server says of this stage; topics are added here. The pages take theirs from ../../pages.ts. */
export const policy = { problems } as const;
