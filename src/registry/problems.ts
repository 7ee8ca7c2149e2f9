import { type ProblemCatalogue } from '../../libs/kernel/index.js';
import { type CodesOf } from '../../libs/words/index.js';

export const REGISTRY_PROBLEMS = {
  words: 'registry.problems',
  status: { 'no-such-provider': 404 },
} as const satisfies ProblemCatalogue<CodesOf<'registry.problems'>>;
