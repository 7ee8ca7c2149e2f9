-- The four-eyes rule: approval takes the approvals of two clinicians, a held slot and room under the insurer's ceiling. That the two are of two
-- organisations follows from guard_decision and the unique side of a decision.
CREATE OR REPLACE FUNCTION guard_approval() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE insurer_of text; most integer;
BEGIN
  IF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
    IF (SELECT count(DISTINCT d.decided_by) FROM decision d WHERE d.region_id = NEW.region_id AND d.proposal_id = NEW.id AND d.verdict = 'approve') <> 2 THEN
      RAISE EXCEPTION 'approval takes two clinicians of two organisations' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_four_eyes';
    END IF;
    IF NOT EXISTS (SELECT FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held') THEN
      RAISE EXCEPTION 'approval takes a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_held_slot';
    END IF;
    SELECT e.insurer INTO insurer_of FROM waiting_list_entry e WHERE e.region_id = NEW.region_id AND e.id = NEW.entry_id;
    -- The lock orders approvals under one ceiling; none, where the insurer is not known or has none here.
    SELECT c.max INTO most FROM ceiling c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.to_provider AND c.insurer = insurer_of
      FOR NO KEY UPDATE;
    IF most <= (SELECT count(*) FROM proposal p JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
         WHERE p.region_id = NEW.region_id AND p.to_provider = NEW.to_provider AND p.state = 'approved' AND p.id <> NEW.id AND e.insurer = insurer_of) THEN
      RAISE EXCEPTION 'the ceiling of the insurer is reached' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_ceiling';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_approval_guard BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION guard_approval();
