-- A hold is released or used once, and not released while its proposal is approved.
CREATE OR REPLACE FUNCTION guard_hold_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.region_id, NEW.proposal_id, NEW.programme_id, NEW.week, NEW.place) IS DISTINCT FROM (OLD.region_id, OLD.proposal_id, OLD.programme_id, OLD.week, OLD.place)
     OR (NEW.state <> OLD.state AND OLD.state <> 'held') THEN
    RAISE EXCEPTION 'a hold is released or used once' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_step';
  END IF;
  IF NEW.state = 'released' AND EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved') THEN
    RAISE EXCEPTION 'an approved proposal keeps its place' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_of_approved';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER slot_hold_step_guard BEFORE UPDATE ON slot_hold
  FOR EACH ROW EXECUTE FUNCTION guard_hold_step();
