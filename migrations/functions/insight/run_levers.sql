-- What would help most by a run. A function, since the column came after the views of this room: a body is not looked into
-- when the room is installed.
CREATE OR REPLACE FUNCTION run_levers(region text, run uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.levers FROM matching_run r WHERE r.region_id = region AND r.id = run
$$;
GRANT EXECUTE ON FUNCTION run_levers(text, uuid) TO doorstroom_app;
