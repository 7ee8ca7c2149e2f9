import { type EntityManager } from 'typeorm';
import { namesOf, type RowOf, table } from '../../base/database/index.js';
import { EventRecord, type KindForParty } from '../events/index.js';
import { NotificationRead } from './notification-read.entity.js';
import { NotificationReader } from './notification-reader.entity.js';

/** Older ones are no news: what still needs an action stands in the lists. */
const DAYS = 30;

const e = table(EventRecord, 'e');
const n = table(NotificationRead, 'n');
const r = table(NotificationReader, 'r');

/** Events of one kind and one transaction, for one organisation. */
export interface NotificationLine {
  /** Position of the last event. */
  readonly id: number;
  readonly kind: string;
  /** Which of the event's parties this organisation is. */
  readonly party: number;
  readonly count: number;
  readonly subjectId: string;
  /** Who did it, where that was one organisation. */
  readonly organisation: string | null;
  readonly at: Date;
  readonly read: boolean;
}

/**
 * What somebody is notified of: events of their organisation or, where they act for none, of the region, of kinds that their role may see and that have words for
 * their side, done by somebody else and not meant for another, within thirty days.
 * $1 kinds, $2 the parties that go with them, $3 only after this position.
 */
const LINES = `
  SELECT max(${e.position})::float8 AS id, ${e.kind}, min(h.party) AS party, count(*)::integer AS count, min(${e.subjectId}::text) AS "subjectId",
    CASE WHEN count(DISTINCT ${e.byOrganisation}) = 1 THEN min(${e.byOrganisation}) END AS organisation, max(${e.at}) AS at,
    (max(${e.position}) <= coalesce((SELECT ${r.readUntil} FROM ${r} WHERE ${r.regionId} = acting_region()
       AND ${r.userId} = acting_user() AND ${r.organisation} = acting_party()), 0)
     OR EXISTS (SELECT FROM ${n} WHERE ${n.regionId} = acting_region() AND ${n.userId} = acting_user()
       AND ${n.organisation} = acting_party() AND ${n.batch} = ${e.batch} AND ${n.kind} = ${e.kind})) AS read
  FROM ${e} JOIN unnest($1::text[], $2::integer[]) AS h (kind, party) ON h.kind = ${e.kind} AND ${e.organisations}[h.party + 1] = acting_party()
  WHERE ${e.regionId} = acting_region() AND ${e.organisations} @> ARRAY[acting_party()] AND ${e.position} > $3::bigint
    AND ${e.at} > now() - interval '${DAYS} days' AND ${e.byUser} IS DISTINCT FROM acting_user()
    AND (${e.recipientUser} IS NULL OR ${e.recipientUser} = acting_user())
  GROUP BY ${e.batch}, ${e.kind}`;

const wanted = (kinds: readonly KindForParty[]): [string[], number[]] => [
  kinds.map(({ kind }) => kind),
  kinds.map(({ party }) => party),
];

/** The latest first, each with how many there are unread in all. */
export const latestLines = (
  tx: EntityManager,
  kinds: readonly KindForParty[],
  limit: number,
): Promise<(NotificationLine & { readonly unread: number })[]> =>
  tx.query(
    `WITH line AS (${LINES})
     SELECT l.*, count(*) FILTER (WHERE NOT l.read) OVER ()::integer AS unread FROM line l ORDER BY l.id DESC LIMIT $4`,
    [...wanted(kinds), 0, limit],
  );

/** Those after a position, in order. */
export const linesAfter = (
  tx: EntityManager,
  kinds: readonly KindForParty[],
  position: number,
): Promise<NotificationLine[]> => tx.query(`${LINES} ORDER BY 1`, [...wanted(kinds), position]);

/** Everything up to here has been read; a number ahead of what there is counts as all there is. */
export async function markReadUntil(tx: EntityManager, position: number): Promise<void> {
  const bare = table(NotificationReader);
  await tx.query(
    `INSERT INTO ${bare} AS r (${namesOf(NotificationReader, 'regionId', 'userId', 'organisation', 'readUntil')})
     SELECT acting_region(), acting_user(), acting_party(), least($1::bigint, coalesce(max(${e.position}), 0))
     FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.organisations} @> ARRAY[acting_party()]
     ON CONFLICT (${namesOf(NotificationReader, 'regionId', 'userId', 'organisation')})
     DO UPDATE SET ${bare.readUntil} = greatest(${r.readUntil}, EXCLUDED.${bare.readUntil})`,
    [position],
  );
  // What was read by itself and lies behind the mark need not be remembered.
  await tx.query(
    `DELETE FROM ${n} WHERE ${n.regionId} = acting_region() AND ${n.userId} = acting_user() AND ${n.organisation} = acting_party()
       AND NOT EXISTS (SELECT FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.batch} = ${n.batch} AND ${e.kind} = ${n.kind}
         AND ${e.position} > $1::bigint)`,
    [position],
  );
}

/** Marks the notification that this event belongs to. @returns false where there is no such event. */
export async function markRead(tx: EntityManager, position: number): Promise<boolean> {
  const [event] = await tx.query<RowOf<EventRecord, 'batch' | 'kind'>[]>(
    `SELECT ${e.batch}::text AS batch, ${e.kind} FROM ${e} WHERE ${e.regionId} = acting_region() AND ${e.position} = $1::bigint`,
    [position],
  );
  if (event === undefined) return false;
  await tx.query(
    `INSERT INTO ${table(NotificationRead)} (${namesOf(NotificationRead, 'regionId', 'userId', 'organisation', 'batch', 'kind')})
     VALUES (acting_region(), acting_user(), acting_party(), $1::xid8, $2) ON CONFLICT DO NOTHING`,
    [event.batch, event.kind],
  );
  return true;
}
