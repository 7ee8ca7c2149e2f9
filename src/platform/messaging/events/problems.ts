import { type ProblemCatalogue } from '../../../../libs/kernel/index.js';
import { type CodesOf } from '../../../../libs/words/index.js';

export const EVENTS_PROBLEMS = {
  words: 'platform.messaging.events.problems',
  status: { 'too-many-streams': 429 },
} as const satisfies ProblemCatalogue<CodesOf<'platform.messaging.events.problems'>>;
