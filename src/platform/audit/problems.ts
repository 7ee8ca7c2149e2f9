import { type ProblemCatalogue } from '../../../libs/kernel/index.js';
import { type CodesOf } from '../../../libs/words/index.js';

export const AUDIT_PROBLEMS = {
  words: 'platform.audit.problems',
  status: { 'no-such-entry': 404, 'no-such-subject': 404, 'verification-asked': 409 },
} as const satisfies ProblemCatalogue<CodesOf<'platform.audit.problems'>>;
