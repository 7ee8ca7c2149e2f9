-- Every id under which the audit trail may speak of an entry: its own, and that of each row that belongs to it. Asks the
-- catalogue which tables have such rows, so that a table added later is not forgotten.
CREATE OR REPLACE FUNCTION entry_subjects(entry text) RETURNS TABLE (subject_id text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE owned regclass;
BEGIN
  IF coalesce(acting_role(), '') NOT IN ('engine', 'privacy-officer') THEN RAISE EXCEPTION 'not for this role' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN QUERY SELECT entry UNION SELECT s.subject_id FROM audit_subject s WHERE s.region_id = acting_region() AND s.entry_id = entry;
  FOR owned IN
    SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND 3 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'id', 'entry_id'))
  LOOP
    RETURN QUERY EXECUTE format('SELECT id::text FROM %s WHERE region_id = acting_region() AND entry_id = $1', owned) USING entry;
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION entry_subjects(text) TO doorstroom_app;
