import { caseProblems } from './case-problems.js';
import { caseEvents } from './case-events.js';
import { events } from './events.js';
import { problems } from './problems.js';
import { teamEvents } from './team-events.js';

export const review = { problems, caseProblems, events, caseEvents, teamEvents } as const;
