-- Nothing is offered to a client before both approvals, and never without a held slot with a date.
CREATE OR REPLACE FUNCTION guard_offer() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM proposal p JOIN slot_hold h ON h.region_id = p.region_id AND h.proposal_id = p.id AND h.week = p.week
    WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id AND p.state = 'approved' AND h.state = 'held'
      AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.to_provider = NEW.to_provider
      AND p.to_programme = NEW.to_programme AND p.week = NEW.week) THEN
    RAISE EXCEPTION 'an offer takes two approvals and a held slot' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_approved_and_held';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER offer_guard BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION guard_offer();
