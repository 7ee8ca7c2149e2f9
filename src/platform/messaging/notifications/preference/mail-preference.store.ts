import { type EntityManager } from 'typeorm';
import { type Actor, columnsOf, namesOf, partyOf, type RowOf, table } from '../../../base/database/index.js';
import { EventClock } from '../../events/index.js';
import { MailPreference } from './mail-preference.entity.js';

const p = table(MailPreference, 'p');
const bare = table(MailPreference);
const clock = table(EventClock);
/** The person and the organisation that the transaction acts for. */
const OWN = `${bare.regionId} = acting_region() AND ${bare.userId} = acting_user() AND ${bare.organisation} = acting_party()`;

/** As it is stored: the address is sealed. */
export interface StoredPreference extends Readonly<
  RowOf<MailPreference, 'frequency' | 'language' | 'addressFrom' | 'muted'>
> {
  readonly sealed: string | null;
  readonly confirmed: boolean;
  readonly refused: boolean;
}

/** Of who acts; undefined where nothing was ever chosen. */
export async function ownPreference(tx: EntityManager): Promise<StoredPreference | undefined> {
  const [row] = await tx.query<StoredPreference[]>(
    `SELECT ${columnsOf(bare, 'frequency', 'language', 'addressFrom', 'muted')}, ${bare.address} AS sealed,
       ${bare.confirmedAt} IS NOT NULL AS confirmed, ${bare.refusedAt} IS NOT NULL AS refused
     FROM ${bare} WHERE ${OWN}`,
  );
  return row;
}

/** Repeats the address: one that was given a moment ago is not confirmed by a token of the one before. @returns whether it was still wanted */
export async function confirmOwnAddress(tx: EntityManager, sealed: string | null): Promise<boolean> {
  const [, confirmed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.confirmedAt} = coalesce(${bare.confirmedAt}, now()), ${bare.refusedAt} = NULL
     WHERE ${OWN} AND ${bare.address} = $1`,
    [sealed],
  );
  return confirmed === 1;
}

/** The address of who acts that came from the identity provider, locked until it is stored; undefined where there is none. */
export async function lockVouchedAddress(
  tx: EntityManager,
): Promise<{ sealed: string; confirmed: boolean; frequency: MailPreference['frequency'] } | undefined> {
  const [row] = await tx.query<
    { sealed: string; confirmed: boolean; frequency: MailPreference['frequency'] }[]
  >(
    `SELECT ${bare.address} AS sealed, ${bare.confirmedAt} IS NOT NULL AS confirmed, ${columnsOf(bare, 'frequency')} FROM ${bare}
     WHERE ${OWN} AND ${bare.address} IS NOT NULL AND ${bare.addressFrom} = 'issuer' FOR NO KEY UPDATE`,
  );
  return row;
}

/** What the identity provider says the address is; null where it no longer stands for one, which then gets no mail. */
export async function storeVouchedAddress(tx: EntityManager, sealed: string | null): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.address} = coalesce($1, ${bare.address}),
       ${bare.confirmedAt} = CASE WHEN $1::text IS NULL THEN NULL ELSE now() END,
       ${bare.refusedAt} = CASE WHEN $1::text IS NULL THEN ${bare.refusedAt} END, ${bare.updatedAt} = now()
     WHERE ${OWN}`,
    [sealed],
  );
}

export interface ChosenPreference extends Pick<MailPreference, 'frequency' | 'language' | 'muted'> {
  /** Sealed; null where no mail is wanted. */
  readonly sealed: string | null;
  /** The address has to be confirmed, again where it was before. */
  readonly ask: boolean;
  /** The identity provider says that it is theirs. */
  readonly vouched: boolean;
}

const KEY = ['regionId', 'userId', 'organisation'] as const;
const CHOSEN = ['role', 'frequency', 'language', 'address', 'muted', 'addressFrom'] as const;

/** As the engine. Mail begins with what happens from now on, where none was sent before. */
export async function storePreference(
  tx: EntityManager,
  actor: Pick<Actor, 'region' | 'user' | 'organisation' | 'role'>,
  { frequency, language, muted, sealed, ask, vouched }: ChosenPreference,
): Promise<void> {
  await tx.query(
    `INSERT INTO ${bare} AS p (${namesOf(MailPreference, ...KEY, ...CHOSEN, 'confirmedAt', 'mailedUntil')})
     SELECT acting_region(), $1, $2, $3, $4, $5, $6, $8, CASE WHEN $9 THEN 'issuer' ELSE 'person' END, CASE WHEN $9 THEN now() END,
       coalesce((SELECT ${clock.position} FROM ${clock} WHERE ${clock.regionId} = acting_region()), 0)
     ON CONFLICT (${namesOf(MailPreference, ...KEY)}) DO UPDATE SET ${CHOSEN.map((key) => `${bare[key]} = EXCLUDED.${bare[key]}`).join(', ')},
       ${bare.updatedAt} = now(), ${bare.mailedUntil} = CASE WHEN ${p.frequency} = 'off' THEN EXCLUDED.${bare.mailedUntil} ELSE ${p.mailedUntil} END,
       ${bare.confirmedAt} = CASE WHEN $9 THEN now() WHEN $7 OR $6::text IS NULL THEN NULL ELSE ${p.confirmedAt} END,
       ${bare.refusedAt} = CASE WHEN $7 OR $9 OR $6::text IS NULL THEN NULL ELSE ${p.refusedAt} END`,
    [actor.user, partyOf(actor), actor.role, frequency, language, sealed, ask, [...muted], vouched],
  );
}

/**
 * Moves the mark behind what a mail is about, as the engine. Of several processes that want the same one does: the mark
 * is where it was seen to be for one of them only.
 */
export async function moveMark(
  tx: EntityManager,
  whose: Pick<MailPreference, 'userId' | 'organisation' | 'mailedUntil' | 'frequency'>,
  until: number,
): Promise<boolean> {
  const [, moved] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.mailedUntil} = $4 WHERE ${bare.regionId} = acting_region() AND ${bare.userId} = $1 AND ${bare.organisation} = $2
       AND ${bare.mailedUntil} = $3 AND ${bare.frequency} = $5 AND ${bare.confirmedAt} IS NOT NULL`,
    [whose.userId, whose.organisation, whose.mailedUntil, until, whose.frequency],
  );
  return moved === 1;
}

/** The mail server would not take this address; as the engine. */
export async function markRefused(
  tx: EntityManager,
  { userId, organisation, address }: Pick<MailPreference, 'userId' | 'organisation' | 'address'>,
): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.refusedAt} = now()
     WHERE ${bare.regionId} = acting_region() AND ${bare.userId} = $1 AND ${bare.organisation} = $2 AND ${bare.address} = $3`,
    [userId, organisation, address],
  );
}

export interface SealedAddress {
  readonly user: string;
  readonly organisation: string;
  readonly address: string;
}

export const sealedAddresses = (tx: EntityManager): Promise<SealedAddress[]> =>
  tx.query(
    `SELECT ${p.userId} AS "user", ${columnsOf(p, 'organisation', 'address')} FROM ${p}
     WHERE ${p.regionId} = acting_region() AND ${p.address} IS NOT NULL`,
  );

/** The same address, sealed anew; nothing where another has been given meanwhile. */
export async function resealAddress(
  tx: EntityManager,
  { user, organisation, address }: SealedAddress,
  renewed: string,
): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.address} = $4
     WHERE ${bare.regionId} = acting_region() AND ${bare.userId} = $1 AND ${bare.organisation} = $2 AND ${bare.address} = $3`,
    [user, organisation, address, renewed],
  );
}
