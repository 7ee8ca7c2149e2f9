import { caseProblems } from './case-problems.js';
import { problems } from './problems.js';

export const review = { problems, caseProblems };
