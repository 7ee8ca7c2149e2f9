-- Never more held than offered, whatever runs at the same time; a hold is for the proposal's own programme. A proposal
-- holds its own week, and while its offer is being made at most two weeks more, of a programme that has no groups.
CREATE OR REPLACE FUNCTION guard_hold() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE places integer; p proposal%ROWTYPE;
BEGIN
  -- The lock on the slot orders holds against a push that takes places away.
  SELECT offered INTO places FROM slot WHERE region_id = NEW.region_id AND programme_id = NEW.programme_id AND week = NEW.week FOR SHARE;
  IF places IS NULL OR NEW.place > places THEN
    RAISE EXCEPTION 'more held than offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_within_offer';
  END IF;
  SELECT * INTO p FROM proposal WHERE region_id = NEW.region_id AND id = NEW.proposal_id FOR NO KEY UPDATE;
  IF p.to_programme IS DISTINCT FROM NEW.programme_id THEN
    RAISE EXCEPTION 'a hold is for the proposal''s own programme' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_own_slot';
  END IF;
  IF p.week = NEW.week THEN RETURN NEW; END IF;
  IF p.state <> 'approved' OR EXISTS (SELECT FROM offer o WHERE o.region_id = NEW.region_id AND o.proposal_id = NEW.proposal_id)
     OR EXISTS (SELECT FROM programme j WHERE j.region_id = NEW.region_id AND j.id = NEW.programme_id AND j.min_start IS NOT NULL) THEN
    RAISE EXCEPTION 'a further week is held for an offer that is being made, and not of a group' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_further_week';
  END IF;
  IF (SELECT count(*) FROM slot_hold h WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.state = 'held') >= 3 THEN
    RAISE EXCEPTION 'an offer has at most three dates' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_at_most_three';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER slot_hold_guard BEFORE INSERT ON slot_hold FOR EACH ROW EXECUTE FUNCTION guard_hold();
