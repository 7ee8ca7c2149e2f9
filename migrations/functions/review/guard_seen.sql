-- That a side has looked at a proposal is recorded by that side.
CREATE OR REPLACE FUNCTION guard_seen() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
      AND NEW.provider_id = CASE NEW.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END) THEN
    RAISE EXCEPTION 'nobody looks for another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_seen_own_side';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_seen_guard BEFORE INSERT ON proposal_seen FOR EACH ROW EXECUTE FUNCTION guard_seen();
