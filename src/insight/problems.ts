import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const INSIGHT_PROBLEMS = {
  words: 'insight.problems',
  status: { 'not-published-by-then': 404 },
} as const satisfies ProblemCatalogue<CodesOf<'insight.problems'>>;
