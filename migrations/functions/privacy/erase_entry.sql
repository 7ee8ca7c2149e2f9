-- Everything about one entry, but the audit trail. The application role may delete none of this; this function may, for
-- the engine only. ground: 'client-request' (whatever its state, but not under way), or 'period-over' (left).
CREATE OR REPLACE FUNCTION erase_entry(entry text, ground text) RETURNS TABLE (table_name text, deleted bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held waiting_list_entry%ROWTYPE; first_seen timestamptz; owned regclass; deleted_rows bigint;
BEGIN
  IF acting_role() IS DISTINCT FROM 'engine' THEN RAISE EXCEPTION 'only the engine erases' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT * INTO held FROM waiting_list_entry e WHERE e.region_id = acting_region() AND e.id = entry FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF ground NOT IN ('client-request', 'period-over') THEN RAISE EXCEPTION 'no such ground'; END IF;
  IF held.state = 'transferring' OR (ground = 'period-over' AND held.state <> 'left') THEN
    RAISE EXCEPTION 'an entry that is under way or still waiting is not erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_not_erasable';
  END IF;
  PERFORM link_audit_subjects(entry);
  IF ground = 'client-request' THEN
    RETURN QUERY SELECT 'daily_fact', forget_facts(entry);
  END IF;
  SELECT least(held.valid_from, min(h.valid_from)) INTO first_seen FROM registry_history h
    WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
  FOR owned IN
    SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relname NOT IN ('audit_subject', 'entry_erasure')
      AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('region_id', 'entry_id'))
  LOOP
    RETURN QUERY SELECT * FROM delete_with_dependents(owned, format('t0.region_id = %L AND t0.entry_id = %L', held.region_id, entry), 0);
  END LOOP;
  RETURN QUERY SELECT * FROM delete_with_dependents('waiting_list_entry', format('t0.region_id = %L AND t0.id = %L', held.region_id, entry), 0);
  -- After the row itself: its trigger has just kept one more version of it.
  DELETE FROM registry_history h WHERE h.region_id = held.region_id AND h.table_name = 'waiting_list_entry' AND h.row_key = entry;
  GET DIAGNOSTICS deleted_rows = ROW_COUNT;
  RETURN QUERY SELECT 'registry_history', deleted_rows;
  -- A snapshot cannot lose one entry and stay what its hash says: those that may hold it go, their runs stay.
  DELETE FROM matching_snapshot s USING matching_run r
    WHERE s.region_id = held.region_id AND r.region_id = s.region_id AND r.id = s.run_id AND coalesce(r.finished_at, 'infinity') >= first_seen
      -- Runs since it left have not seen it.
      AND (held.state <> 'left' OR r.requested_at <= held.valid_from);
  GET DIAGNOSTICS deleted_rows = ROW_COUNT;
  RETURN QUERY SELECT 'matching_snapshot', deleted_rows;
  IF ground = 'client-request' THEN
    INSERT INTO entry_erasure (region_id, entry_id, provider_id) VALUES (held.region_id, entry, held.provider_id) ON CONFLICT DO NOTHING;
  END IF;
END
$$;
GRANT EXECUTE ON FUNCTION erase_entry(text, text) TO doorstroom_app;
