import { type EntityManager } from 'typeorm';
import { columnsOf, namesOf, type RowOf, table } from '../../../base/database/index.js';
import { WebhookDelivery } from '../delivery/webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

const w = table(WebhookEndpoint, 'w');
const bare = table(WebhookEndpoint);
const d = table(WebhookDelivery, 'd');
/** How long both secrets sign: time enough to bring the new one to the receiver. */
const ROTATION = `interval '24 hours'`;

const SHOWN = [
  'id',
  'url',
  'kinds',
  'state',
  'disabledReason',
  'failingSince',
  'version',
  'createdAt',
] as const;

export interface Endpoint extends Readonly<RowOf<WebhookEndpoint, (typeof SHOWN)[number]>> {
  readonly previousSecretUntil: Date | null;
  readonly waiting: number;
  readonly dead: number;
}
export type EndpointState = WebhookEndpoint['state'];
export type NewEndpoint = Pick<WebhookEndpoint, 'id' | 'url' | 'kinds' | 'secret'>;

const countOf = (state: WebhookDelivery['state']): string =>
  `(SELECT count(*)::integer FROM ${d} WHERE ${d.regionId} = ${w.regionId} AND ${d.endpointId} = ${w.id} AND ${d.state} = '${state}')`;

/** Those that row-level security shows; one of them where an id is given. */
export const endpointsOf = (tx: EntityManager, id: string | null): Promise<Endpoint[]> =>
  tx.query(
    `SELECT ${columnsOf(w, ...SHOWN)}, CASE WHEN ${w.previousUntil} > now() THEN ${w.previousUntil} END AS "previousSecretUntil",
       ${countOf('waiting')} AS waiting, ${countOf('dead')} AS dead
     FROM ${w} WHERE ${w.regionId} = acting_region() AND ($1::uuid IS NULL OR ${w.id} = $1) ORDER BY ${w.createdAt}, ${w.id}`,
    [id],
  );

/** Of the acting organisation, under the first number that is free; a sixth one violates the table's check. */
export async function insertEndpoint(
  tx: EntityManager,
  { id, url, kinds, secret }: NewEndpoint,
): Promise<void> {
  // One after another for an organisation: each then sees the numbers that those before it have taken.
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('webhook-endpoint ' || acting_region() || ' ' || acting_organisation(), 0))`,
  );
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(WebhookEndpoint, 'regionId', 'id', 'providerId', 'ordinal', 'url', 'kinds', 'secret', 'createdBy')})
     SELECT acting_region(), $1, acting_organisation(), coalesce(min(n), 6), $2, $3, $4, acting_user()
     FROM generate_series(1, 5) n WHERE NOT EXISTS (SELECT FROM ${w} WHERE ${w.regionId} = acting_region()
       AND ${w.providerId} = acting_organisation() AND ${w.ordinal} = n)`,
    [id, url, kinds, secret],
  );
}

/** @returns false where the version is another by now */
export async function updateEndpoint(
  tx: EntityManager,
  { id, version, url, kinds, state }: Pick<WebhookEndpoint, 'id' | 'version' | 'url' | 'kinds' | 'state'>,
): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.url} = $3, ${bare.kinds} = $4, ${bare.state} = $5, ${bare.version} = ${bare.version} + 1,
       ${bare.disabledReason} = CASE WHEN $5 = 'active' THEN NULL ELSE coalesce(${bare.disabledReason}, 'by-hand') END,
       ${bare.failingSince} = CASE WHEN $5 = 'active' AND ${bare.state} = 'disabled' THEN NULL ELSE ${bare.failingSince} END
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.version} = $2`,
    [id, version, url, kinds, state],
  );
  return changed === 1;
}

/** The secret signs at once; the one before signs along for a day. @returns false where there is no such webhook */
export async function rotateSecret(tx: EntityManager, id: string, sealed: string): Promise<boolean> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE ${bare} SET ${bare.previousSecret} = ${bare.secret}, ${bare.previousUntil} = now() + ${ROTATION}, ${bare.secret} = $2,
       ${bare.version} = ${bare.version} + 1
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1`,
    [id, sealed],
  );
  return changed === 1;
}

/** With what waits for it. @returns false where there is no such webhook */
export async function removeEndpoint(tx: EntityManager, regionId: string, id: string): Promise<boolean> {
  return (await tx.delete(WebhookEndpoint, { regionId, id })).affected === 1;
}

/** Null where there is no such webhook, or not for who acts. */
export async function endpointState(
  tx: EntityManager,
  id: string,
  lock: '' | 'FOR NO KEY UPDATE' = '',
): Promise<EndpointState | null> {
  const [row] = await tx.query<RowOf<WebhookEndpoint, 'state'>[]>(
    `SELECT ${columnsOf(w, 'state')} FROM ${w} WHERE ${w.regionId} = acting_region() AND ${w.id} = $1 ${lock}`,
    [id],
  );
  return row?.state ?? null;
}

/** Something was delivered. */
export async function markDelivering(tx: EntityManager, id: string): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.failingSince} = NULL WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.failingSince} IS NOT NULL`,
    [id],
  );
}

/** Something was not delivered. @returns since when; undefined where the webhook is gone */
export async function markFailing(tx: EntityManager, id: string, now: Date): Promise<Date | undefined> {
  const [[row]] = await tx.query<[{ since: Date }[], number]>(
    `UPDATE ${bare} SET ${bare.failingSince} = coalesce(${bare.failingSince}, $2) WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1
     RETURNING ${bare.failingSince} AS since`,
    [id, now],
  );
  return row?.since;
}

export async function disableEndpoint(
  tx: EntityManager,
  id: string,
  reason: 'failing' | 'gone',
): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.state} = 'disabled', ${bare.disabledReason} = $2, ${bare.version} = ${bare.version} + 1
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.state} = 'active'`,
    [id, reason],
  );
}

/** A secret that was replaced signs nothing any more. */
export async function removeReplacedSecrets(tx: EntityManager): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.previousSecret} = NULL, ${bare.previousUntil} = NULL
     WHERE ${bare.regionId} = acting_region() AND ${bare.previousUntil} < now()`,
  );
}

export type SealedSecrets = RowOf<WebhookEndpoint, 'id' | 'secret' | 'previousSecret'>;

export const sealedSecrets = (tx: EntityManager): Promise<SealedSecrets[]> =>
  tx.query(
    `SELECT ${columnsOf(w, 'id', 'secret', 'previousSecret')} FROM ${w} WHERE ${w.regionId} = acting_region()`,
  );

/** Puts the same secrets back, sealed anew; null leaves one as it is. Nothing where the secret has been replaced meanwhile. */
export async function resealSecrets(
  tx: EntityManager,
  { id, secret }: SealedSecrets,
  renewed: { readonly secret: string | null; readonly previous: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE ${bare} SET ${bare.secret} = coalesce($3, ${bare.secret}), ${bare.previousSecret} = coalesce($4, ${bare.previousSecret})
     WHERE ${bare.regionId} = acting_region() AND ${bare.id} = $1 AND ${bare.secret} = $2`,
    [id, secret, renewed.secret, renewed.previous],
  );
}
