-- As of when something was counted: any step of a proposal or an offer is an event of the same transaction. With the
-- owner's rights, because the number alone discloses nothing of the events.
CREATE OR REPLACE FUNCTION latest_event() RETURNS bigint
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT max(id) FROM event WHERE region_id = acting_region()
$$;
GRANT EXECUTE ON FUNCTION latest_event() TO doorstroom_app;
