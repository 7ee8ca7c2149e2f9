import { type ProblemCatalogue } from '../../../libs/kernel/index.js';
import { type CodesOf } from '../../../libs/words/index.js';

export const IDENTITY_PROBLEMS = {
  words: 'platform.identity.problems',
  status: {
    'not-signed-in': 401,
    // One answer for every fault of a token: which check failed helps only whoever forges one.
    'token-refused': 401,
    'csrf-token-wrong': 403,
    'context-not-yours': 403,
    'not-allowed': 403,
  },
} as const satisfies ProblemCatalogue<CodesOf<'platform.identity.problems'>>;
