import { adult } from './adult.js';
import { both } from './both.js';
import { parents } from './parents.js';
import { shared } from './shared.js';
import { young } from './young.js';

/**
 * The letter to the client, in plain Dutch at B1: short sentences, one thought each, no words of the trade. A test reads
 * it. Whom it speaks to follows from who decides: the parents, the child with its parents, or the client.
 */
export const letter = { shared, adult, young, both, parents } as const;
