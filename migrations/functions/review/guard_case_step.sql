-- A case keeps its entry and its reason; each change takes the next version along a known transition. Decided means that
-- there is a decision; on the agenda means of a meeting that is still to come.
CREATE OR REPLACE FUNCTION guard_case_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.entry_id, NEW.provider_id, NEW.reason, NEW.submitted_by, NEW.submitted_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.entry_id, OLD.provider_id, OLD.reason, OLD.submitted_by, OLD.submitted_at) THEN
    RAISE EXCEPTION 'a case keeps its entry and its reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_identity';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_version';
  END IF;
  IF NOT EXISTS (SELECT FROM case_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_transition';
  END IF;
  IF NEW.state = 'decided' AND NOT EXISTS (SELECT FROM case_decision d WHERE d.region_id = NEW.region_id AND d.case_id = NEW.id) THEN
    RAISE EXCEPTION 'a decided case has its decision' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_decided';
  END IF;
  IF NEW.state = 'on-agenda' AND NOT EXISTS (SELECT FROM case_meeting m WHERE m.region_id = NEW.region_id AND m.id = NEW.meeting_id AND m.state = 'planned') THEN
    RAISE EXCEPTION 'an agenda is of a meeting to come' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_planned_meeting';
  END IF;
  IF OLD.state IN ('on-agenda', 'decided') AND NEW.state <> 'submitted' AND NEW.meeting_id IS DISTINCT FROM OLD.meeting_id THEN
    RAISE EXCEPTION 'a case keeps the meeting it was decided at' USING ERRCODE = 'check_violation', CONSTRAINT = 'table_case_meeting_kept';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER case_step_guard BEFORE UPDATE ON table_case FOR EACH ROW EXECUTE FUNCTION guard_case_step();
