-- A case is about somebody who waits at the organisation that submits it.
CREATE OR REPLACE FUNCTION guard_case_submission() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM waiting_list_entry e WHERE e.region_id = NEW.region_id AND e.id = NEW.entry_id
                 AND e.provider_id = NEW.provider_id AND e.state = 'waiting') THEN
    RAISE EXCEPTION 'a case is about somebody who waits there' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_of_waiting_entry';
  END IF;
  IF NEW.state <> 'submitted' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a case begins as submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_begins_submitted';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER case_submission_guard BEFORE INSERT ON table_case
  FOR EACH ROW EXECUTE FUNCTION guard_case_submission();
