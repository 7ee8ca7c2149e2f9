-- The replicas that follow this server, by the name that each gives itself, and how far each is behind. PostgreSQL shows
-- that to members of pg_read_all_stats alone, so this runs as its owner: the application then needs no right to see what
-- everybody else asks. Where the owner is no member the names are there, and the rest is not known.
CREATE OR REPLACE FUNCTION known_standbys()
  RETURNS TABLE (name text, streaming boolean, waited_for boolean, behind_bytes float8, lag_seconds float8)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.application_name, bool_or(r.state = 'streaming'), bool_or(r.sync_state IN ('sync', 'quorum')),
    max(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, r.replay_lsn))::float8,
    max(extract(epoch FROM r.replay_lag))::float8
  FROM pg_stat_replication r
  -- A copy that is being made follows nothing yet.
  WHERE r.application_name NOT IN ('pg_basebackup', 'pg_receivewal') GROUP BY 1
$$;
GRANT EXECUTE ON FUNCTION known_standbys() TO doorstroom_app;
