import { type EntityManager } from 'typeorm';
import { type TrailHead } from '../../../../libs/operation/index.js';
import { type Ask, columnsOf, type RowOf, table } from '../../base/database/index.js';
import { AuditEventRecord } from '../event/audit-event.entity.js';
import { AuditSeal } from './audit-seal.entity.js';
import { type SealableEvent } from './seal-hash.js';

/** Seals are recomputed in parts of this many. */
export const PAGE = 200;

const e = table(AuditEventRecord, 'e');
const s = table(AuditSeal, 's');
const seal = table(AuditSeal);

/** How the columns are read for hashing: times in UTC to the microsecond, jsonb in its own canonical text. */
const SEALABLE = `${e.id}::text AS "id", ${e.xid}::text AS "xid",
  to_char(${e.at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at", ${e.detail}::text AS "detail", ${e.subjectIds}::text AS "subjectIds",
  ${columnsOf(e, 'regionId', 'userId', 'organisation', 'role', 'action', 'subjectKind', 'subjectId', 'category', 'ground', 'outcome')}`;

const NOT_SEALED = `NOT EXISTS (SELECT FROM ${s} WHERE ${s.regionId} = $1 AND ${s.eventIds} @> ARRAY[${e.id}])`;

/**
 * Seals what has come since the last seal, as the engine of the region: all of it by the database, so that nobody who has
 * this connection can hand in a hash (migrations/functions/platform/seal_audit.sql).
 * @returns how many events were sealed; 0 as well where another process is at it.
 */
export async function sealNext(tx: EntityManager): Promise<number> {
  const [{ sealed }] = await tx.query<[{ sealed: number }]>('SELECT seal_audit() AS sealed');
  return sealed;
}

export type StoredSeal = RowOf<AuditSeal, 'number' | 'eventIds' | 'previousHash' | 'hash'>;

/** A page of the chain, in order. */
export const sealsAfter = (ask: Ask, region: string, number: number): Promise<StoredSeal[]> =>
  ask<StoredSeal>(
    `SELECT ${columnsOf(s, 'number', 'previousHash', 'hash')}, ${s.eventIds}::text[] AS "eventIds"
     FROM ${s} WHERE ${s.regionId} = $1 AND ${s.number} > $2 ORDER BY ${s.number} LIMIT ${PAGE}`,
    [region, number],
  );

/** Where the trail of each region ends; for the owner, since nobody else sees all of them. */
export async function headsOfTrails(ask: Ask): Promise<TrailHead[]> {
  const heads = await ask<RowOf<AuditSeal, 'regionId' | 'number' | 'hash'>>(
    `SELECT DISTINCT ON (${s.regionId}) ${columnsOf(s, 'regionId', 'number', 'hash')} FROM ${s} ORDER BY ${s.regionId}, ${s.number} DESC`,
    [],
  );
  return heads.map(({ regionId: region, number, hash }) => ({ region, seal: Number(number), hash }));
}

/** The hashes of these seals by their numbers; one that is gone is missing. */
export async function hashesOfSeals(
  ask: Ask,
  region: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const found = await ask<RowOf<AuditSeal, 'number' | 'hash'>>(
    `SELECT ${columnsOf(s, 'number', 'hash')} FROM ${s} WHERE ${s.regionId} = $1 AND ${s.number} = ANY ($2::bigint[])`,
    [region, numbers],
  );
  return new Map(found.map(({ number, hash }) => [Number(number), hash]));
}

/** The events of a seal, as they are hashed. */
export const sealedEvents = (ask: Ask, region: string, ids: readonly string[]): Promise<SealableEvent[]> =>
  ask<SealableEvent>(
    `SELECT ${SEALABLE} FROM ${e} WHERE ${e.regionId} = $1 AND ${e.id} = ANY ($2::bigint[])`,
    [region, ids],
  );

/**
 * How many events are in no seal: `waiting` for the next one or for a transaction that still runs, and `passedOver`,
 * which are older than `patienceMinutes` without either reason.
 */
export async function countUnsealed(
  ask: Ask,
  region: string,
  patienceMinutes: number,
): Promise<{ waiting: number; passedOver: number }> {
  const [open] = await ask<{ waiting: number; passedOver: number }>(
    `SELECT count(*) FILTER (WHERE fresh OR running)::float8 AS waiting, count(*) FILTER (WHERE NOT fresh AND NOT running)::float8 AS "passedOver"
     FROM (SELECT ${e.at} >= now() - make_interval(mins => ${patienceMinutes}) AS fresh,
             ${e.xid} >= pg_snapshot_xmin(pg_current_snapshot()) AND ${e.xid} < pg_snapshot_xmax(pg_current_snapshot()) AS running
           FROM ${e} WHERE ${e.regionId} = $1 AND ${NOT_SEALED}) open`,
    [region],
  );
  return open!;
}

/** Events that stand in more than one seal; the first of them. */
export async function sealedTwice(ask: Ask, region: string): Promise<readonly string[]> {
  const twice = await ask<{ id: string }>(
    `SELECT id::text AS id FROM (SELECT unnest(${seal.eventIds}) AS id FROM ${seal} WHERE ${seal.regionId} = $1) sealed
     GROUP BY id HAVING count(*) > 1 ORDER BY sealed.id LIMIT ${PAGE}`,
    [region],
  );
  return twice.map(({ id }) => id);
}

/** The latest seal of the acting region, and how many events are newer than everything it holds. */
export async function chainHead(
  tx: EntityManager,
): Promise<{ last: RowOf<AuditSeal, 'number' | 'sealedAt'> | null; waiting: number }> {
  const [last] = await tx.query<(RowOf<AuditSeal, 'number' | 'sealedAt'> & { newest: string })[]>(
    `SELECT ${columnsOf(s, 'number', 'sealedAt')}, (SELECT max(sealed)::text FROM unnest(${s.eventIds}) sealed) AS newest
     FROM ${s} WHERE ${s.regionId} = acting_region() ORDER BY ${s.number} DESC LIMIT 1`,
  );
  const [{ waiting }] = await tx.query<[{ waiting: number }]>(
    `SELECT count(*)::integer AS waiting FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.id} > $1::bigint`,
    [last?.newest ?? '0'],
  );
  return { last: last ?? null, waiting };
}
