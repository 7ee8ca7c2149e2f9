-- Only a party takes on a proposal.
CREATE OR REPLACE FUNCTION guard_assignment() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
      AND NEW.provider_id IN (p.from_provider, p.to_provider)) THEN
    RAISE EXCEPTION 'only a party takes on a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_own_side';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER assignment_guard BEFORE INSERT OR UPDATE ON assignment
  FOR EACH ROW EXECUTE FUNCTION guard_assignment();
