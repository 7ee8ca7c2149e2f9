import { isUuid } from './bsn.js';
import { looksRandom } from './random-look.js';

const HEXADECIMAL = /^[0-9a-f]{32,64}$/i;

/**
 * Whether a sender may name a push by this: only by chance, never by a word, a date or a number of somebody.
 * @example isPushKey('week-49') === false
 */
export const isPushKey = (text: string): boolean =>
  (isUuid(text) || HEXADECIMAL.test(text)) && looksRandom(text);
