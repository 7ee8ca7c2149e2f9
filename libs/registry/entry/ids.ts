import { sha256 } from '../../kernel/index.js';

const ID_LENGTH = 20;
const idOf = (...parts: readonly string[]): string => sha256(parts.join('|')).slice(0, ID_LENGTH);

/**
 * Id of a waiting-list entry: opaque, and the same on every machine, so that a run over the same rows is the same
 * run anywhere. A reference has no `|` in it, so no two entries share a text. 20 hex digits: 80 bits.
 */
export const entryId = (region: string, provider: string, reference: string): string =>
  idOf(region, provider, reference);

/** Id of a programme; the word in the middle keeps it apart from an entry of the same reference. */
export const programmeId = (region: string, provider: string, reference: string): string =>
  idOf(region, provider, 'programme', reference);
