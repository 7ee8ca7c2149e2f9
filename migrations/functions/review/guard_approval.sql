-- The four-eyes rule: approval takes the approvals of two clinicians and a held slot. That the two are of two
-- organisations follows from guard_decision and the unique side of a decision.
CREATE OR REPLACE FUNCTION guard_approval() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
    IF (SELECT count(DISTINCT d.decided_by) FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.id AND d.verdict = 'approve') <> 2 THEN
      RAISE EXCEPTION 'approval takes two clinicians of two organisations' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_four_eyes';
    END IF;
    IF NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held') THEN
      RAISE EXCEPTION 'approval takes a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_held_slot';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_approval_guard BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION guard_approval();
