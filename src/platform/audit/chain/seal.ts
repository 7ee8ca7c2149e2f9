import { type EntityManager } from 'typeorm';
import { BEGINNING, sealHash, SEALABLE_COLUMNS, type SealableEvent } from './seal-hash.js';

/** First half of the advisory lock, so that it is nobody else's; the second half is the region. */
const LOCK = 7_301_002;
/** Transactions are sealed whole, so a seal may hold more events than this where one transaction wrote them. */
const BATCH = 5_000;

interface Head {
  readonly number: string;
  readonly hash: string;
  /** Highest transaction id it covers; null where its events are gone (which verifying reports). */
  readonly xid: string | null;
}

/**
 * Seals what has come since the last seal, as the engine of the region. Only events of transactions that ended before
 * every one that still runs: so each seal closes a stretch of time for good, without a lock that readers wait for.
 * @returns how many events were sealed; 0 as well where another process is at it.
 */
export async function sealNext(tx: EntityManager, region: string): Promise<number> {
  const [lock] = await tx.query<{ held: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS held',
    [LOCK, region],
  );
  if (lock?.held !== true) return 0;
  // `s.number`, not `number`: that would be the text, in which 9 comes after 10.
  // A statement of its own after the lock: it sees what the holder before us has committed.
  const [head] = await tx.query<Head[]>(
    `SELECT s.number::text AS number, s.hash, (SELECT max(xid)::text FROM audit_event WHERE id = ANY (s.event_ids)) AS xid
     FROM audit_seal s WHERE s.region_id = $1 ORDER BY s.number DESC LIMIT 1`,
    [region],
  );
  const events = await unsealed(tx, region, head?.xid ?? '0');
  if (events.length === 0) return 0;
  const number = Number(head?.number ?? 0) + 1;
  const previous = head?.hash ?? BEGINNING;
  await tx.query(
    'INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash) VALUES ($1, $2, $3, $4, $5)',
    [region, number, events.map((event) => event.id), previous, sealHash(region, number, previous, events)],
  );
  return events.length;
}

/**
 * Everything below the head was sealed with it, so only what is above is looked at. Where the head itself is above every
 * transaction of this server, the rows were restored from another one: then all are looked at, and those above count as ended.
 */
function unsealed(tx: EntityManager, region: string, after: string): Promise<SealableEvent[]> {
  return tx.query<SealableEvent[]>(
    `WITH moment AS MATERIALIZED (
       SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest, pg_snapshot_xmax(pg_current_snapshot()) AS next,
              $2::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) AS restored
     ), candidate AS MATERIALIZED (
       SELECT e.id, e.xid FROM audit_event e, moment m
       WHERE e.region_id = $1 AND (e.xid > $2::xid8 OR m.restored)
         AND (e.xid < m.oldest OR (m.restored AND e.xid >= m.next))
         AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.region_id = $1 AND s.event_ids @> ARRAY[e.id])
       ORDER BY e.xid
     ), upto AS (SELECT max(xid) AS xid FROM (SELECT xid FROM candidate ORDER BY xid LIMIT ${BATCH}) first)
     SELECT ${SEALABLE_COLUMNS} FROM audit_event e JOIN candidate USING (id) WHERE e.xid <= (SELECT xid FROM upto) ORDER BY e.id`,
    [region, after],
  );
}
