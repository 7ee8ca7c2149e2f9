-- One at a time changes the facts of a region, until its transaction ends.
CREATE OR REPLACE FUNCTION lock_facts() RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtext('daily_fact'), hashtext(acting_region()))
$$;
GRANT EXECUTE ON FUNCTION lock_facts() TO doorstroom_app;
