import { looksRandom } from '../privacy/random-look.js';

/** HMAC-SHA-256 of a text by a key that never leaves its owner, as 64 hexadecimal digits. */
export type Keyed = (text: string) => string;

/** A key of its owner; keys are counted from 1, and the last is for whoever comes now. */
export interface KeyVersion {
  readonly version: number;
  readonly keyed: Keyed;
}

/** What is asked of the key says what for: no other use of the same key gives the same digits. */
const PURPOSE = 'doorstroom/entry-reference/1';
/** 128 bits: of a million clients two have the same once in 10^26. */
const DIGITS = 32;
/** One in three million does not look drawn by chance; that ten don't is no chance. */
const ATTEMPTS = 10;

/**
 * The reference of a client by one key: always the same, and nobody without the key can say of which number it is.
 * @param number as `clientNumber` gives it
 * @throws Error where the function is no HMAC
 */
export function keyedReference(keyed: Keyed, number: string): string {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const reference = keyed([PURPOSE, attempt, number].join('\n')).slice(0, DIGITS);
    if (looksRandom(reference)) return reference;
  }
  throw new Error('What should be an HMAC gives no digits that look drawn by chance');
}

/**
 * The reference of a client after any number of rotations. Whoever has gone out under a key keeps that reference, so
 * that the region sees nobody leave and arrive again; whoever is new gets one by the last key.
 * @param keys oldest first, at least one
 * @param gone references that have gone out before
 */
export function referenceOf(
  keys: readonly KeyVersion[],
  gone: ReadonlySet<string>,
  number: string,
): { readonly reference: string; readonly version: number } {
  let last = { reference: '', version: 0 };
  for (const { version, keyed } of keys) {
    last = { reference: keyedReference(keyed, number), version };
    if (gone.has(last.reference)) return last;
  }
  return last;
}
