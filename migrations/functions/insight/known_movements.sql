-- What the region learned on one day, of all entries that changed on it and no others. For the engine: whoever the sums are
-- about stays behind, but a sum may be of one.
CREATE OR REPLACE FUNCTION known_movements(known date) RETURNS TABLE (
    day date, provider_id text, diagnosis text, area text, age_from smallint, age_to smallint, severity smallint, population text,
    registered_on date, came integer, intake integer, went integer, moved integer, started integer, moved_after integer,
    cleaned integer, cleaned_after integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  region text := acting_region();
  begins timestamptz := known::timestamp AT TIME ZONE 'Europe/Amsterdam';
  ends timestamptz := (known + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam';
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine counts movements' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT * FROM movements_learned(ARRAY(
    SELECT h.row_key FROM registry_history h
    WHERE h.region_id = region AND h.table_name = 'waiting_list_entry' AND h.valid_from >= begins AND h.valid_from < ends
    UNION
    SELECT e.id FROM waiting_list_entry e WHERE e.region_id = region AND e.valid_from >= begins AND e.valid_from < ends), begins, ends);
END
$$;
GRANT EXECUTE ON FUNCTION known_movements(date) TO doorstroom_app;
