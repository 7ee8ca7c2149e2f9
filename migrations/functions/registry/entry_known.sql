-- Whether the registry holds an entry of this id, or held it and keeps its history; an erased one is in the trail. Asked before a question about it is recorded, so that what
-- somebody typed does not get into a trail that nobody can change.
CREATE OR REPLACE FUNCTION entry_known(entry text) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = entry)
    OR EXISTS (SELECT FROM registry_history h WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry' AND h.row_key = entry);
END
$$;
GRANT EXECUTE ON FUNCTION entry_known(text) TO doorstroom_app;
