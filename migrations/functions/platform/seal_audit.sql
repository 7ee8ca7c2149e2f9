-- Seals what has come since the last seal of the acting region, and says how many events: 0 as well where another process
-- is at it. Only events of transactions that ended before every one that still runs: so each seal closes a stretch of time
-- for good, without a lock that readers wait for. Runs as doorstroom_sealer, which nobody can sign in as: what is sealed,
-- and its hash, is computed here and cannot be handed in. src/platform/audit/chain/seal-hash.ts computes the same hash
-- when the chain is verified.
CREATE OR REPLACE FUNCTION seal_audit() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  region CONSTANT text := acting_region();
  -- Transactions are sealed whole, so a seal may hold more events than this where one transaction wrote them.
  batch CONSTANT integer := 5000;
  head record;
  following bigint;
  previous text;
  sealed bigint[];
  fitting text;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  -- The first number is that of sealing, so that the lock is nobody else's; the second is the region.
  IF NOT pg_try_advisory_xact_lock(7301002, hashtext(region)) THEN RETURN 0; END IF;
  -- A statement of its own after the lock: it sees what the holder before us has committed.
  SELECT s.number, s.hash, (SELECT max(e.xid) FROM audit_event e WHERE e.id = ANY (s.event_ids)) AS xid INTO head
  FROM audit_seal s WHERE s.region_id = region ORDER BY s.number DESC LIMIT 1;
  following := coalesce(head.number, 0) + 1;
  previous := coalesce(head.hash, repeat('0', 64));
  -- Everything below the head was sealed with it, so only what is above is looked at. Where the head itself is above every
  -- transaction of this server, the rows were restored from another one: then all are looked at, and those above count as ended.
  WITH moment AS MATERIALIZED (
    SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest, pg_snapshot_xmax(pg_current_snapshot()) AS next,
      coalesce(head.xid, '0'::xid8) AS after
  ), candidate AS MATERIALIZED (
    SELECT e.id, e.xid FROM audit_event e, moment m
    WHERE e.region_id = region AND (e.xid > m.after OR m.after >= m.next)
      AND (e.xid < m.oldest OR (m.after >= m.next AND e.xid >= m.next))
      AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.region_id = region AND s.event_ids @> ARRAY[e.id])
  ), upto AS (
    SELECT max(xid) AS xid FROM (SELECT c.xid FROM candidate c ORDER BY c.xid LIMIT batch) first
  ), line AS (
    SELECT e.id, array_to_json(ARRAY[e.id::text, e.region_id, e.xid::text,
        to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.user_id, e.organisation, e.role, e.action,
        e.subject_kind, e.subject_id, e.category, e.ground, e.outcome, e.detail::text]
      || CASE WHEN e.subject_ids IS NULL THEN '{}' ELSE ARRAY[e.subject_ids::text] END)::text AS written
    FROM audit_event e JOIN candidate c ON c.id = e.id WHERE c.xid <= (SELECT xid FROM upto)
  )
  SELECT array_agg(l.id ORDER BY l.id),
    encode(sha256(convert_to(format('[%s,%s,%s]', to_json(region), following, to_json(previous))
      || string_agg(E'\n' || l.written, '' ORDER BY l.id), 'UTF8')), 'hex')
  INTO sealed, fitting FROM line l;
  IF sealed IS NULL THEN RETURN 0; END IF;
  INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash) VALUES (region, following, sealed, previous, fitting);
  RETURN cardinality(sealed);
END
$$;
GRANT CREATE ON SCHEMA public TO doorstroom_sealer;
ALTER FUNCTION seal_audit() OWNER TO doorstroom_sealer;
REVOKE CREATE ON SCHEMA public FROM doorstroom_sealer;
GRANT EXECUTE ON FUNCTION seal_audit() TO doorstroom_app;
