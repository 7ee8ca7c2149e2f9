import { type EntityManager } from 'typeorm';
import { type Ask, columnsOf, namesOf, type RowOf, table } from '../../base/database/index.js';
import { TIME_ZONE } from '../../base/time/index.js';
import { AuditAnchor } from './audit-anchor.entity.js';
import { AuditSeal } from './audit-seal.entity.js';

/** The last seal of a day. Kept elsewhere, it shows a trail that was cut off or made anew by whoever owns the database. */
export interface Anchor extends Readonly<RowOf<AuditAnchor, 'day' | 'seal' | 'hash' | 'events'>> {
  readonly region: string;
}

const a = table(AuditAnchor);
const n = table(AuditAnchor, 'n');
const s = table(AuditSeal, 's');
const KEPT = ['day', 'seal', 'hash', 'events'] as const;
/** After a long silence the rest follows the next time. */
const MOST_DAYS = 1000;

/** The anchor of the first day before `$2` that has none; a day without a seal gets the seal before it. */
const NEXT = `WITH before AS (SELECT ${a.day}, ${a.seal}, ${a.events} FROM ${a} WHERE ${a.regionId} = $1 ORDER BY ${a.day} DESC LIMIT 1),
    due AS (SELECT coalesce((SELECT ${a.day} + 1 FROM before),
      (SELECT (${s.sealedAt} AT TIME ZONE '${TIME_ZONE}')::date FROM ${s} WHERE ${s.regionId} = $1 ORDER BY ${s.number} LIMIT 1)) AS day),
    last AS (SELECT ${s.number}, ${s.hash} FROM ${s}, due WHERE ${s.regionId} = $1
      AND ${s.sealedAt} < ((due.day + 1)::timestamp AT TIME ZONE '${TIME_ZONE}') ORDER BY ${s.number} DESC LIMIT 1)
  INSERT INTO ${a} (${namesOf(AuditAnchor, 'regionId', ...KEPT)})
  SELECT $1, due.day, last.number, last.hash, coalesce((SELECT ${a.events} FROM before), 0)
    + coalesce((SELECT sum(cardinality(${s.eventIds})) FROM ${s}
        WHERE ${s.regionId} = $1 AND ${s.number} > coalesce((SELECT ${a.seal} FROM before), 0) AND ${s.number} <= last.number), 0)
  FROM due, last WHERE due.day < $2::date ON CONFLICT DO NOTHING RETURNING ${a.regionId} AS region, ${columnsOf(a, ...KEPT)}`;

/**
 * Makes the anchor of every day before `today` that has none, in order, so that a day of silence is anchored too.
 * Nothing where another process is at it: the rows are the same.
 */
export async function makeAnchors(ask: Ask, region: string, today: string): Promise<Anchor[]> {
  const made: Anchor[] = [];
  for (let n = 0; n < MOST_DAYS; n++) {
    const [anchor] = await ask<Anchor>(NEXT, [region, today]);
    if (anchor === undefined) break;
    made.push(anchor);
  }
  return made;
}

export const anchorsOf = (ask: Ask, region: string): Promise<Anchor[]> =>
  ask(
    `SELECT ${n.regionId} AS region, ${columnsOf(n, ...KEPT)} FROM ${n} WHERE ${n.regionId} = $1 ORDER BY ${n.day}`,
    [region],
  );

/** The latest of the acting region; null where no day is over yet. */
export async function lastAnchor(
  tx: EntityManager,
): Promise<RowOf<AuditAnchor, 'day' | 'seal' | 'madeAt'> | null> {
  const [found] = await tx.query<RowOf<AuditAnchor, 'day' | 'seal' | 'madeAt'>[]>(
    `SELECT ${columnsOf(n, 'day', 'seal', 'madeAt')} FROM ${n} WHERE ${n.regionId} = acting_region() ORDER BY ${n.day} DESC LIMIT 1`,
  );
  return found ?? null;
}
