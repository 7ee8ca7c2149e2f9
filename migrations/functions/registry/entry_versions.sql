-- When what the registry holds of an entry was changed, and by whom: the audit trail knows a push as one event about many
-- entries.
CREATE OR REPLACE FUNCTION entry_versions(entry text) RETURNS TABLE (changed_at timestamptz, changed_by text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT h.valid_to, h.changed_by FROM registry_history h
    WHERE h.region_id = acting_region() AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
END
$$;
GRANT EXECUTE ON FUNCTION entry_versions(text) TO doorstroom_app;
