import { type Result } from '../../../libs/kernel/index.js';
import { type CaseProblem } from '../../../libs/review/index.js';

/** What a service of the table answers; `not-found` also where the actor may not see it: nobody learns which. */
export type CaseResult<T> = Result<T, CaseProblem | 'not-found'>;
