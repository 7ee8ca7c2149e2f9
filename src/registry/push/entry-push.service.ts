import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type EntryPush, type EntryRow, heldBack } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { changesReader, entryId, sizeAfter, sizeOf, tooManyEntries } from '../../../libs/registry/index.js';
import { type EntryOutcome, type ListProblem, type Meant, type PushContext } from '../../ingest/index.js';
import { inSlices, partsOf } from '../../platform/base/time/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import {
  changeEntries,
  confirmEntries,
  createEntries,
  erasedIds,
  heldEntries,
  leaveEntries,
  type PushedEntry,
} from '../entry/pushed-list.store.js';
import { pushedEntry } from '../entry/pushed-entry.js';
import { comingIntoDanger, markCrises, tellOfDanger } from './danger.js';

/** Rows of one statement: what is written down for it takes a few milliseconds, and so do the answers of the database. */
const ROWS_AT_ONCE = 2_000;

/** Writes what a push changes. Others are served meanwhile, however long the list is. */
@Injectable()
export class EntryPushes {
  async apply(
    tx: EntityManager,
    owner: ListOwner,
    push: EntryPush,
    { today, policy }: Pick<PushContext, 'today' | 'policy'>,
    { store, confirmed }: Meant,
  ): Promise<Result<EntryOutcome, ListProblem>> {
    const held = await heldEntries(tx, owner, store);
    const { read, result } = changesReader(push, held);
    await inSlices(push.entries, read);
    const changes = result();
    const many = heldBack({ removed: changes.left.length, held: changes.waiting }, policy, confirmed);
    if (many !== null) return refuse(many);
    const erased = await erasedAmong(tx, owner, changes.created);
    const created = changes.created.filter(({ reference }) => !erased.has(reference));
    const full = tooManyEntries(sizeOf(held), sizeAfter(held, changes, created.length), policy.mostEntries);
    if (full !== null) return refuse(full);
    if (store) {
      const endangered = await comingIntoDanger(tx, owner, [...created, ...changes.changed]);
      const written = (row: EntryRow): PushedEntry => pushedEntry(owner, row, changes.hashes.get(row));
      for (const rows of partsOf(created, ROWS_AT_ONCE))
        await createEntries(tx, owner, rows.map(written), today);
      for (const rows of partsOf(changes.changed, ROWS_AT_ONCE))
        await changeEntries(tx, owner, rows.map(written), today);
      for (const rows of partsOf(changes.unchanged, ROWS_AT_ONCE))
        await confirmEntries(tx, owner, referencesOf(rows), today);
      for (const references of partsOf(changes.left, ROWS_AT_ONCE)) await leaveEntries(tx, owner, references);
      await tellOfDanger(tx, owner, [...endangered, ...(await markCrises(tx, owner, push.crises))]);
    }
    return ok({
      created: created.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      removed: changes.left.length,
      kept: changes.kept,
      frozen: [...referencesOf(changes.frozen), ...changes.staying],
      erased: [...erased],
      references: {
        created: referencesOf(created),
        changed: referencesOf(changes.changed),
        unchanged: referencesOf(changes.unchanged),
        removed: changes.left,
      },
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
  const erased = new Set<string>();
  await inSlices(rows, ({ reference }) => {
    if (ids.has(entryId(owner.region, owner.provider, reference))) erased.add(reference);
  });
  return erased;
}
