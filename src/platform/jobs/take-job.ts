import type PgBoss from 'pg-boss';
import { type Queue } from '../base/database/index.js';

/**
 * The next job of a queue that is of a region, or of none. As pg-boss takes it itself, one at a time and skipping what
 * others have in hand; it cannot tell jobs of one queue apart, and several regions may share the queues of a database.
 * Found once, before anything is joined: looked for again for each row that is joined, it would be another job each time,
 * and all but one of those that were taken would be done by nobody.
 */
const TAKE = `
  WITH next AS MATERIALIZED (SELECT id FROM pgboss.job WHERE name = $1 AND state < 'active' AND start_after < now()
      AND coalesce(data ->> 'region', $2) = $2
    ORDER BY priority DESC, created_on, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE pgboss.job j SET state = 'active', started_on = now(),
    retry_count = CASE WHEN j.started_on IS NOT NULL THEN j.retry_count + 1 ELSE j.retry_count END
  FROM next WHERE j.name = $1 AND j.id = next.id
  RETURNING j.id, j.name, j.data, extract(epoch FROM j.expire_in)::float8 AS "expireInSeconds"`;

/** Null where there is none. */
export async function takeJob(
  boss: PgBoss,
  queue: Queue,
  region: string,
): Promise<PgBoss.Job<object> | null> {
  const { rows } = await boss.getDb().executeSql(TAKE, [queue, region]);
  return (rows[0] as PgBoss.Job<object> | undefined) ?? null;
}

/** What the clock of the database says, in seconds since 1970. */
export async function databaseNow(boss: PgBoss): Promise<number> {
  const { rows } = await boss
    .getDb()
    .executeSql('SELECT extract(epoch FROM clock_timestamp())::float8 AS now', []);
  return (rows[0] as { readonly now: number }).now;
}
