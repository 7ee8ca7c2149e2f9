import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const POLICY_PROBLEMS = {
  words: 'policy.problems',
  status: {
    'policy-unusable': 422,
    'policy-changed': 409,
    'policy-set-often': 409,
    'no-such-policy': 404,
  },
} as const satisfies ProblemCatalogue<CodesOf<'policy.problems'>>;
export type PolicyProblem = keyof typeof POLICY_PROBLEMS.status;
