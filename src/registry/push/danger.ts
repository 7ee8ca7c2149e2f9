import { type EntityManager } from 'typeorm';
import { type EntryRow } from '../../../libs/ingest/index.js';
import { CRISIS, FLAGS, isDangerNow, sha256 } from '../../../libs/kernel/index.js';
import { contentHash, entryId } from '../../../libs/registry/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import { flagEntries, inDangerAlready } from '../entry/pushed-list.store.js';
import { addFollowUps } from '../follow-up/follow-up.store.js';

const DANGER = FLAGS.map(({ code }) => code).filter((code) => isDangerNow([code]));
/** Of no row: the hash of an entry whose last row was not taken. */
const NO_ROW = sha256(CRISIS);

/**
 * Of the rows that a push writes, the entries that come into danger by it: danger that was there before has been told,
 * also where the entry was off the list in between and its row is what it was.
 * Call before they are written.
 */
export async function comingIntoDanger(
  tx: EntityManager,
  owner: ListOwner,
  rows: readonly EntryRow[],
): Promise<readonly string[]> {
  const inDanger = rows.filter(({ flags }) => isDangerNow(flags));
  if (inDanger.length === 0) return [];
  const held = inDanger.map((row) => [row.reference, contentHash(row)] as const);
  const before = await inDangerAlready(tx, owner, held, DANGER);
  return inDanger
    .filter(({ reference }) => !before.has(reference))
    .map(({ reference }) => entryId(owner.region, owner.provider, reference));
}

/**
 * A crisis is refused as a row, but a client who is on the list already must not be matched on by yesterday's row: the
 * entry carries the flag until a row without it comes.
 * @returns ids of those that had not
 */
export const markCrises = (
  tx: EntityManager,
  owner: ListOwner,
  references: ReadonlySet<string>,
): Promise<readonly string[]> =>
  references.size === 0 ? Promise.resolve([]) : flagEntries(tx, owner, [...references], CRISIS, NO_ROW);

/** Puts them first in the list of the organisation where they wait. */
export const tellOfDanger = (
  tx: EntityManager,
  { provider: providerId }: ListOwner,
  entries: readonly string[],
): Promise<void> =>
  addFollowUps(
    tx,
    entries.map((id) => ({ kind: 'danger-now', entryId: id, providerId, causeId: null })),
  );
