-- An option is a held slot, named when the offer is made: what the client has in hand is not added to. now() is the
-- moment at which the transaction began.
CREATE OR REPLACE FUNCTION guard_option() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- now() is the moment the transaction began: what the client has in hand is not added to.
  IF NOT EXISTS (
    SELECT FROM offer o JOIN slot_hold h ON h.region_id = o.region_id AND h.proposal_id = o.proposal_id AND h.week = NEW.week
    WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id AND o.proposal_id = NEW.proposal_id AND o.state = 'offered'
      AND (NEW.week = o.week OR o.offered_at = now()) AND h.state = 'held') THEN
    RAISE EXCEPTION 'an option is a held place, named when the offer is made' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_option_held';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER offer_option_guard BEFORE INSERT ON offer_option FOR EACH ROW EXECUTE FUNCTION guard_option();
