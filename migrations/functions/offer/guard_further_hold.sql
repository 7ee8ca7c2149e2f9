-- At the end of the transaction every further week that is held is an option of the offer.
CREATE OR REPLACE FUNCTION guard_further_hold() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.region_id = h.region_id AND p.id = h.proposal_id
             WHERE h.region_id = NEW.region_id AND h.proposal_id = NEW.proposal_id AND h.week = NEW.week AND h.week <> p.week
               AND NOT EXISTS (SELECT FROM offer_option x WHERE x.region_id = h.region_id AND x.proposal_id = h.proposal_id AND x.week = h.week)) THEN
    RAISE EXCEPTION 'a further week is held for an option of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_hold_for_an_option';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS slot_hold_option_guard ON slot_hold;
CREATE CONSTRAINT TRIGGER slot_hold_option_guard AFTER INSERT ON slot_hold
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_further_hold();
