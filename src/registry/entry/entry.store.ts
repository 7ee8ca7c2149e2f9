import { type EntityManager, In } from 'typeorm';
import { type ClientWish } from '../../../libs/kernel/index.js';
import { type AreaMove, type EntryState } from '../../../libs/registry/index.js';
import {
  type Actor,
  type ColumnKey,
  columnsOf,
  inEngineRole,
  keysOf,
  type Owner,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { WaitingListEntry } from './entry.entity.js';

const e = table(WaitingListEntry, 'e');
const bare = table(WaitingListEntry);
/** Every statement of the acting region alone. */
const ONE = `${e.regionId} = acting_region() AND ${e.id} = $1`;

/** Whose list it is; the transaction acts for the same organisation, or row-level security stops it. */
export interface ListOwner {
  readonly region: string;
  readonly provider: string;
}

// --- Locks. Who locks an entry and a slot locks the entry first.

/** An entry as JSON by column, dates as text: what a return ticket is made of. */
export type EntryRecord = Readonly<Record<string, RecordValue>>;
export type RecordValue = string | number | boolean | null | readonly RecordValue[];

/** The entry as it stands, locked until the end of the transaction. Null where the actor may not see it. */
export async function lockEntryRecord(tx: EntityManager, id: string): Promise<EntryRecord | null> {
  const [found] = await tx.query<{ record: EntryRecord }[]>(
    `SELECT to_jsonb(e) AS record FROM ${e} WHERE ${ONE} FOR NO KEY UPDATE`,
    [id],
  );
  return found?.record ?? null;
}

export type StandingEntry = RowOf<WaitingListEntry, 'id' | 'providerId' | 'state'>;

const standing = async (tx: EntityManager, id: string, lock: string): Promise<StandingEntry | null> => {
  const [found] = await tx.query<StandingEntry[]>(
    `SELECT ${columnsOf(e, 'id', 'providerId', 'state')} FROM ${e} WHERE ${ONE} ${lock}`,
    [id],
  );
  return found ?? null;
};

/** `holdEntry` of the entry `$1`, for those who send it together with other statements. */
export const holdingEntry = `SELECT FROM ${e} WHERE ${ONE} FOR SHARE`;

/** Until the transaction ends the entry stays as it is; others may look and hold it too. */
export const holdEntry = (tx: EntityManager, id: string): Promise<StandingEntry | null> =>
  standing(tx, id, 'FOR SHARE');

/** Nobody else may hold or change it until the transaction ends: it is about to be erased. */
export const lockEntryForErasure = (tx: EntityManager, id: string): Promise<StandingEntry | null> =>
  standing(tx, id, 'FOR UPDATE');

// --- What a transfer does to an entry.

const move = (tx: EntityManager, id: string, from: EntryState, to: EntryState): Promise<unknown> =>
  tx.query(
    `UPDATE ${bare} SET ${bare.state} = $3
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.state} = $2`,
    [id, from, to],
  );

/** The client is on the way to another organisation: the entry's state changes and nothing else of it. */
export const beginTransfer = (tx: EntityManager, id: string): Promise<unknown> =>
  move(tx, id, 'waiting', 'transferring');

/**
 * Takes the entry off the list, its history kept: the client is in treatment and waits no longer. The organisation
 * that treats may not see the entry, so the engine does this for it.
 */
export const leaveList = (tx: EntityManager, actor: Actor, id: string): Promise<unknown> =>
  inEngineRole(tx, actor, () => move(tx, id, 'transferring', 'left'));

/** What belongs to the row and not to the client's place on the list: a ticket neither keeps nor restores it. */
const OF_THE_ROW: readonly ColumnKey<WaitingListEntry>[] = ['confirmedOn', 'validFrom'];
const RESTORED = keysOf(WaitingListEntry)
  .filter((key) => key !== 'regionId' && key !== 'id' && !OF_THE_ROW.includes(key))
  .map((key) => bare[key]);

/** Puts an entry back exactly as it was recorded, all but the two columns of the row itself. */
export async function restoreEntry(tx: EntityManager, record: EntryRecord): Promise<void> {
  await tx.query(
    `UPDATE ${e} SET ${RESTORED.map((name) => `${name} = was.${name}`).join(', ')}
     FROM jsonb_populate_record(NULL::${bare}, $1::jsonb) AS was
     WHERE ${e.regionId} = acting_region() AND ${e.id} = was.id`,
    [JSON.stringify(record)],
  );
}

/** What a client says of being proposed elsewhere, from a day on. False where nobody waits by that id, or not here. */
export async function recordWish(
  tx: EntityManager,
  id: string,
  wish: ClientWish,
  on: string,
): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `WITH found AS (SELECT ${e.id} FROM ${e} WHERE ${ONE} AND ${e.state} = 'waiting' FOR NO KEY UPDATE),
       said AS (UPDATE ${bare} SET ${bare.clientWish} = $2, ${bare.clientWishOn} = $3 FROM found
         WHERE ${bare.regionId} = acting_region() AND ${bare}.id = found.id
           AND (${bare}.client_wish, ${bare}.client_wish_on) IS DISTINCT FROM ($2::text, $3::date))
     SELECT FROM found`,
    [id, wish, on],
  );
  return found.length > 0;
}

// --- What an organisation sees of its own list.

/** Entries of one provider in some states, who registered first at the top; and how many there are. */
export const listedEntries = (
  tx: EntityManager,
  { region, provider }: ListOwner,
  states: readonly EntryState[],
  page: { readonly limit: number; readonly offset: number },
): Promise<[WaitingListEntry[], number]> =>
  tx.findAndCount(WaitingListEntry, {
    where: { regionId: region, providerId: provider, state: In(states) },
    order: { registeredOn: 'ASC', id: 'ASC' },
    take: page.limit,
    skip: page.offset,
  });

/** How many entries lie in each area of a region, those that have left too. */
export async function entriesByArea(owner: Owner, region: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ area: string; n: number }>(
    `SELECT ${e.area}, count(*)::integer AS n FROM ${e} WHERE ${e.regionId} = $1 GROUP BY 1`,
    [region],
  );
  return new Map(rows.map(({ area, n }) => [area, n]));
}

/** Entries of areas that have ended lie in those of today from now on. */
export async function moveEntries(owner: Owner, region: string, moves: readonly AreaMove[]): Promise<void> {
  await owner.query(
    `UPDATE ${e} SET ${bare.area} = m."into" FROM jsonb_to_recordset($2::jsonb) AS m (code text, "into" text)
     WHERE ${e.regionId} = $1 AND ${e.area} = m.code`,
    [region, JSON.stringify(moves)],
  );
}
