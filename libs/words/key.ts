import { type nl } from './nl/index.js';
import { type KeyOf } from './translation.js';

/** The path to a sentence of the catalogue: `review.problems.not-qualified`. */
export type Key = KeyOf<typeof nl>;
