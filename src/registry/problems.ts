import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const REGISTRY_PROBLEMS = {
  words: 'registry.problems',
  status: {
    'no-such-provider': 404,
    'search-unclear': 400,
    'provider-changed': 409,
    'provider-exists': 409,
    'synthetic-region': 409,
    'too-many-providers': 409,
  },
} as const satisfies ProblemCatalogue<CodesOf<'registry.problems'>>;
