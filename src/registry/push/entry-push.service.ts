import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type EntryPush, type EntryRow, heldBack } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { changesOf, contentHash, entryId, programmeId } from '../../../libs/registry/index.js';
import { type EntryOutcome, type Meant, type PushContext, type RemovesMany } from '../../ingest/index.js';
import {
  changeEntries,
  confirmEntries,
  createEntries,
  erasedIds,
  heldEntries,
  leaveEntries,
  type ListOwner,
  type PushedEntry,
} from '../entry/entry.store.js';

/** Writes what a push changes, in a handful of statements whatever the number of rows. */
@Injectable()
export class EntryPushes {
  async apply(
    tx: EntityManager,
    owner: ListOwner,
    push: EntryPush,
    { today, policy }: Pick<PushContext, 'today' | 'policy'>,
    { store, confirmed }: Meant,
  ): Promise<Result<EntryOutcome, RemovesMany>> {
    const changes = changesOf(push, await heldEntries(tx, owner, store));
    const held = heldBack({ removed: changes.left.length, held: changes.waiting }, policy, confirmed);
    if (held !== null) return refuse(held);
    const erased = await erasedAmong(tx, owner, changes.created);
    const created = changes.created.filter(({ reference }) => !erased.has(reference));
    if (store) {
      await createEntries(tx, owner, pushed(owner, created), today);
      await changeEntries(tx, owner, pushed(owner, changes.changed), today);
      await confirmEntries(tx, owner, referencesOf(changes.unchanged), today);
      await leaveEntries(tx, owner, changes.left);
    }
    return ok({
      created: created.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      removed: changes.left.length,
      kept: changes.kept,
      frozen: referencesOf(changes.frozen),
      erased: [...erased],
    });
  }
}

const referencesOf = (rows: readonly EntryRow[]): string[] => rows.map(({ reference }) => reference);

/** References among these that a client had erased. */
async function erasedAmong(
  tx: EntityManager,
  owner: ListOwner,
  rows: readonly EntryRow[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const ids = await erasedIds(tx, owner);
  if (ids.size === 0) return ids;
  return new Set(
    referencesOf(rows).filter((reference) => ids.has(entryId(owner.region, owner.provider, reference))),
  );
}

/** Each field as it is in the row, but for those that the registry keeps in another form. */
const pushed = ({ region, provider }: ListOwner, rows: readonly EntryRow[]): PushedEntry[] =>
  rows.map((row) => {
    const {
      programme,
      age: [ageFrom, ageTo],
      ...same
    } = row;
    return {
      ...same,
      id: entryId(region, provider, row.reference),
      programmeId: programme === null ? null : programmeId(region, provider, programme),
      ageFrom,
      ageTo,
      contentSha256: contentHash(row),
    };
  });
