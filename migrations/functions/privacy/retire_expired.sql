-- Deletes what was made to last for minutes or hours. A day longer, so that a question about last night can still be answered.
CREATE OR REPLACE FUNCTION retire_expired() RETURNS TABLE (table_name text, deleted bigint)
  LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH s AS (DELETE FROM session WHERE region_id = acting_region() AND expires_at < now() - interval '1 day' RETURNING 1),
    i AS (DELETE FROM issuer_record WHERE region_id = acting_region() AND expires_at < now() - interval '1 day' RETURNING 1),
    f AS (DELETE FROM failed_attempt WHERE region_id = acting_region() AND until < now() - interval '1 day' RETURNING 1)
  SELECT 'session', count(*) FROM s UNION ALL SELECT 'issuer_record', count(*) FROM i UNION ALL SELECT 'failed_attempt', count(*) FROM f
$$;
GRANT EXECUTE ON FUNCTION retire_expired() TO doorstroom_app;
