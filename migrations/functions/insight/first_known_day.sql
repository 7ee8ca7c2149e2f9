-- The first day on which the registry knew anybody who waits; null where it never did. For the engine, as known_movements.
CREATE OR REPLACE FUNCTION first_known_day() RETURNS date
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine counts movements' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN (least(
    (SELECT min(h.valid_from) FROM registry_history h WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry'),
    (SELECT min(e.valid_from) FROM waiting_list_entry e WHERE e.region_id = acting_region())) AT TIME ZONE 'Europe/Amsterdam')::date;
END
$$;
GRANT EXECUTE ON FUNCTION first_known_day() TO doorstroom_app;
