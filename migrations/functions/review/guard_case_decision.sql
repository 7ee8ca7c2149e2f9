-- A decision is on a case of the agenda of a meeting whose day has come; the lock makes two chairs who decide at once wait for each other.
CREATE OR REPLACE FUNCTION guard_case_decision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE c table_case%ROWTYPE;
BEGIN
  SELECT * INTO c FROM table_case WHERE region_id = NEW.region_id AND id = NEW.case_id FOR NO KEY UPDATE;
  IF c.state IS DISTINCT FROM 'on-agenda' THEN
    RAISE EXCEPTION 'a decision is taken on a case of an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_on_agenda';
  END IF;
  IF EXISTS (SELECT FROM case_meeting m WHERE m.region_id = c.region_id AND m.id = c.meeting_id AND m.held_on > (now() AT TIME ZONE 'Europe/Amsterdam')::date) THEN
    RAISE EXCEPTION 'a table that has not met has decided nothing' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_met';
  END IF;
  IF EXISTS (SELECT FROM pending_decision w WHERE w.region_id = NEW.region_id AND w.case_id = NEW.case_id AND w.state = 'pending' AND w.decided_by <> NEW.decided_by) THEN
    RAISE EXCEPTION 'another chair has decided, and can still undo it' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_pending';
  END IF;
  IF NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
       AND p.case_id = NEW.case_id AND p.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'the proposal of a decision is of the same case and hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_decision_own_proposal';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER case_decision_guard BEFORE INSERT ON case_decision
  FOR EACH ROW EXECUTE FUNCTION guard_case_decision();
