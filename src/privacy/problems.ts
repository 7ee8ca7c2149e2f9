import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const PRIVACY_PROBLEMS = {
  words: 'privacy.problems',
  status: {
    'no-such-entry': 404,
    'nobody-by-reference': 404,
    'provider-needed': 400,
    'entry-or-reference': 400,
    'transfer-under-way': 409,
    'rehearsal-under-way': 409,
    'rehearsal-too-long': 503,
  },
} as const satisfies ProblemCatalogue<CodesOf<'privacy.problems'>>;
export type PrivacyProblem = keyof typeof PRIVACY_PROBLEMS.status;
