-- A meeting is held or cancelled once, on its own date.
CREATE OR REPLACE FUNCTION guard_meeting_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'planned' OR NEW.version <> OLD.version + 1 OR (NEW.region_id, NEW.id, NEW.held_on) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.held_on) THEN
    RAISE EXCEPTION 'a meeting ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_step';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER meeting_step_guard BEFORE UPDATE ON case_meeting
  FOR EACH ROW EXECUTE FUNCTION guard_meeting_step();
