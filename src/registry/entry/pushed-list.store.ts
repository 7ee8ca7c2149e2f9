import { type EntityManager } from 'typeorm';
import { type HeldEntry, LEAVING_ANSWERS } from '../../../libs/registry/index.js';
import {
  type ColumnKey,
  keysOf,
  namesOf,
  recordOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { WaitingListEntry } from './entry.entity.js';
import { type ListOwner } from './entry.store.js';
import { ErasedEntry } from './erased-entry.entity.js';

const e = table(WaitingListEntry, 'e');
const bare = table(WaitingListEntry);

const NOT_PUSHED = [
  'regionId',
  'providerId',
  'id',
  'reference',
  'state',
  'confirmedOn',
  'stillWaitingOn',
  'pollAnswer',
  'polledOn',
  'cleanedAs',
  'validFrom',
] as const satisfies readonly ColumnKey<WaitingListEntry>[];
type Pushed = Exclude<ColumnKey<WaitingListEntry>, (typeof NOT_PUSHED)[number]>;
const PUSHED = keysOf(WaitingListEntry).filter(
  (key): key is Pushed => !NOT_PUSHED.some((one) => one === key),
);

/** An entry as a provider pushes it: all columns that it has a say in, and how it is known. */
export type PushedEntry = Readonly<RowOf<WaitingListEntry, Pushed | 'id' | 'reference'>>;

/** Any statement over the rows of a push: $1 region, $2 provider, $3 the rows as JSON. */
const ROWS = `jsonb_to_recordset($3::jsonb) AS ${recordOf(WaitingListEntry, 'r', 'id', 'reference', ...PUSHED)}`;
const OWN = `${bare.regionId} = $1 AND ${bare.providerId} = $2`;

/** What is known of a list, locked in one order, so that an answer of a client that starts a transfer meanwhile waits, or is seen here. */
export const heldEntries = (
  tx: EntityManager,
  { region, provider }: ListOwner,
  lock: boolean,
): Promise<HeldEntry[]> =>
  tx.query<HeldEntry[]>(
    `SELECT ${bare.reference}, ${bare.state}, ${bare.contentSha256} AS hash FROM ${bare}
     WHERE ${OWN} ORDER BY ${bare.id} ${lock ? 'FOR NO KEY UPDATE' : ''}`,
    [region, provider],
  );

/** Ids of this provider's entries that were erased: they do not come back with the next list. */
export async function erasedIds(
  tx: EntityManager,
  { region, provider }: ListOwner,
): Promise<ReadonlySet<string>> {
  const erased = await tx.findBy(ErasedEntry, { regionId: region, providerId: provider });
  return new Set(erased.map(({ entryId }) => entryId));
}

export async function createEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  rows: readonly PushedEntry[],
  today: string,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(WaitingListEntry, 'regionId', 'providerId', 'id', 'reference', ...PUSHED, 'confirmedOn')})
     SELECT $1, $2, r.id, r.reference, ${PUSHED.map((key) => `r."${key}"`).join(', ')}, $4 FROM ${ROWS}`,
    [region, provider, JSON.stringify(rows), today],
  );
}

/**
 * A push that says nothing of the client's wish leaves it as it is, and so does one with an older answer: of two days
 * the later counts, and on one day "stay", which nobody may lose to a list that was made that morning.
 */
const SAYS_WISH = `(r."clientWish" <> 'not-asked' AND (${e.clientWishOn} IS NULL OR r."clientWishOn" > ${e.clientWishOn}
  OR (r."clientWishOn" = ${e.clientWishOn} AND ${e.clientWish} <> 'stay')))`;
const changed = (key: Pushed): string =>
  key === 'clientWish' || key === 'clientWishOn'
    ? `CASE WHEN ${SAYS_WISH} THEN r."${key}" ELSE ${e[key]} END`
    : `r."${key}"`;

/** Who comes back is waiting again. */
export async function changeEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  rows: readonly PushedEntry[],
  today: string,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE ${e} SET ${PUSHED.map((key) => `${bare[key]} = ${changed(key)}`).join(', ')}, ${bare.state} = 'waiting', ${bare.confirmedOn} = $4, ${bare.cleanedAs} = NULL
     FROM ${ROWS}
     WHERE ${e.regionId} = $1 AND ${e.providerId} = $2 AND ${e.id} = r.id AND ${e.state} <> 'transferring'`,
    [region, provider, JSON.stringify(rows), today],
  );
}

/** Once a day: a second push of the same list writes nothing. */
export async function confirmEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  references: readonly string[],
  today: string,
): Promise<void> {
  if (references.length === 0) return;
  await tx.query(
    `UPDATE ${bare} SET ${bare.confirmedOn} = $4
     WHERE ${OWN} AND ${bare.reference} = ANY ($3) AND ${bare.confirmedOn} <> $4`,
    [region, provider, references, today],
  );
}

/**
 * Takes waiting entries off the list, their history kept. Who was found not to wait any more goes as list cleaning, in
 * whatever way their organisation takes them off: it is no start of treatment and nothing that matching brought about.
 */
export async function leaveEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  await tx.query(
    `UPDATE ${bare} SET ${bare.state} = 'left', ${bare.cleanedAs} = CASE WHEN ${bare.pollAnswer} = ANY ($4) THEN ${bare.pollAnswer} END
     WHERE ${OWN} AND ${bare.reference} = ANY ($3) AND ${bare.state} = 'waiting'`,
    [region, provider, references, LEAVING_ANSWERS],
  );
}

/**
 * Which of these are in danger by what is held of them: on the list, or gone from it and back with the very row that
 * they had, as when a list was exported without them once.
 * @param rows of each its reference and the hash of its content
 */
export async function inDangerAlready(
  tx: EntityManager,
  { region, provider }: ListOwner,
  rows: readonly (readonly [reference: string, hash: string])[],
  flags: readonly string[],
): Promise<ReadonlySet<string>> {
  const held = await tx.query<{ reference: string }[]>(
    `SELECT ${bare.reference} FROM ${bare}
     JOIN unnest($3::text[], $5::text[]) AS r (pushed, hash) ON r.pushed = ${bare.reference}
     WHERE ${OWN} AND (${bare.state} <> 'left' OR ${bare.contentSha256} = r.hash) AND ${bare.flags} && $4`,
    [region, provider, rows.map(([reference]) => reference), flags, rows.map(([, hash]) => hash)],
  );
  return new Set(held.map(({ reference }) => reference));
}

/**
 * Gives entries a flag that their row had although the row as such was not taken. The next row that is taken is a
 * change, whatever it says. What a transfer under way has frozen stays known by its own content.
 * @returns ids of those that did not have it yet
 */
export async function flagEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  references: readonly string[],
  flag: string,
  contentSha256: string,
): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE ${bare} SET ${bare.flags} = ARRAY(SELECT f FROM unnest(${bare.flags} || $4::text) f ORDER BY f COLLATE "C"),
       ${bare.contentSha256} = CASE ${bare.state} WHEN 'waiting' THEN $5 ELSE ${bare.contentSha256} END
     WHERE ${OWN} AND ${bare.reference} = ANY ($3) AND ${bare.state} <> 'left' AND NOT ${bare.flags} @> ARRAY[$4::text]
     RETURNING ${bare.id}`,
    [region, provider, references, flag, contentSha256],
  );
  return rows.map(({ id }) => id);
}
