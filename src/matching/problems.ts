import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const MATCHING_PROBLEMS = {
  words: 'matching.problems',
  status: {
    'run-in-progress': 409,
    'run-unknown': 404,
    'reason-unknown': 400,
    'run-over': 409,
    'run-replaces': 409,
    'too-many-streams': 429,
    'run-not-completed': 409,
    'snapshot-gone': 409,
    'what-if-in-progress': 409,
    'too-many-what-ifs': 429,
    'out-of-memory': 503,
    'what-if-stopped': 503,
    'what-if-no-answer': 503,
    'changes-refused': 400,
  },
} as const satisfies ProblemCatalogue<CodesOf<'matching.problems'>>;
export type MatchingProblem = keyof typeof MATCHING_PROBLEMS.status;
