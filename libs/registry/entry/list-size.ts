import { type ProblemDetail } from '../../kernel/index.js';
import { type Changes, type HeldEntry } from './changes.js';

/** So many times the longest list are kept of one provider, who has left counted: two years of clients who come and go. */
export const KEPT_LISTS = 10;

/** Entries of one provider. */
export interface ListSize {
  /** On the list: who waits, and who is being transferred. */
  readonly listed: number;
  /** In all, who has left counted. */
  readonly kept: number;
}

export const sizeOf = (held: readonly HeldEntry[]): ListSize => ({
  listed: held.filter(({ state }) => state !== 'left').length,
  kept: held.length,
});

/** @param created how many of the new ones are taken */
export function sizeAfter(held: readonly HeldEntry[], changes: Changes, created: number): ListSize {
  const { listed, kept } = sizeOf(held);
  const left = new Set(held.filter(({ state }) => state === 'left').map(({ reference }) => reference));
  const back = changes.changed.filter(({ reference }) => left.has(reference)).length;
  return { listed: listed + created + back - changes.left.length, kept: kept + created };
}

/**
 * A list has an end, however many messages it is sent in. One that is over it already, because the region has agreed on
 * fewer since, may be corrected and become shorter, and no longer.
 * @param most entries on the list of one provider
 * @returns null where the push may go on
 */
export function tooManyEntries(
  before: ListSize,
  after: ListSize,
  most: number,
): ProblemDetail<'too-many-entries'> | null {
  if (after.listed > most && after.listed > before.listed)
    return { code: 'too-many-entries', params: { listed: after.listed, most } };
  if (after.kept > most * KEPT_LISTS && after.kept > before.kept)
    return {
      code: 'too-many-entries',
      params: { context: 'kept', kept: after.kept, most: most * KEPT_LISTS },
    };
  return null;
}
