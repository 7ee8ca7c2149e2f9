-- At the end of the transaction no hold remains for a proposal that is closed: the place would be lost to everybody.
CREATE OR REPLACE FUNCTION guard_closed_proposal_hold() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
             WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.id AND h.state = 'held' AND p.state <> 'approved') THEN
    RAISE EXCEPTION 'a proposal that is over holds no place' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_hold_released';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS proposal_hold_guard ON proposal;
CREATE CONSTRAINT TRIGGER proposal_hold_guard AFTER UPDATE ON proposal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_closed_proposal_hold();
