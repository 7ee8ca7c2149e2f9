-- An action ends once; only the organisation that owns it says that it is done.
CREATE OR REPLACE FUNCTION guard_action_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.case_id, NEW.code, NEW.owner_id, NEW.due_on, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.case_id, OLD.code, OLD.owner_id, OLD.due_on, OLD.created_by, OLD.created_at)
     OR OLD.state <> 'open' OR NEW.state = 'open' OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'an action ends once' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_step';
  END IF;
  IF NEW.state = 'done' AND (NEW.done_by IS DISTINCT FROM acting_user() OR OLD.owner_id IS DISTINCT FROM acting_organisation()) THEN
    RAISE EXCEPTION 'an action is done by its owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_by_owner';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER action_step_guard BEFORE UPDATE ON case_action
  FOR EACH ROW EXECUTE FUNCTION guard_action_step();
