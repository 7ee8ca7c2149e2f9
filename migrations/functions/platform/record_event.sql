-- An event of every change of state, written by the table itself in the transaction that makes it: whichever service
-- writes, nothing is missed, and what is rolled back was never announced. The triggers event_on_insert and
-- event_on_update stand with the tables (recordEvents in migrations/sql.ts). Arguments: the name in a kind, then the
-- columns of the subject, of the state and of the organisations concerned.
CREATE OR REPLACE FUNCTION record_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE fields jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT fields ->> 'region_id', TG_ARGV[0] || '.' || (fields ->> TG_ARGV[2]), (fields ->> TG_ARGV[1])::uuid,
    array_agg(fields ->> c.name ORDER BY c.n), acting_user(), acting_organisation()
  FROM unnest(TG_ARGV[3]::text[]) WITH ORDINALITY AS c (name, n);
  -- Of equal notices in one transaction PostgreSQL sends one.
  PERFORM pg_notify('doorstroom_event', fields ->> 'region_id');
  RETURN NULL;
END
$$;
