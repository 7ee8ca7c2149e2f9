-- Whoever proposed by hand is not one of the four eyes.
CREATE OR REPLACE FUNCTION guard_own_proposal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'nobody decides on what they proposed' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_own_proposal';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER decision_own_proposal_guard BEFORE INSERT ON decision
  FOR EACH ROW EXECUTE FUNCTION guard_own_proposal();
