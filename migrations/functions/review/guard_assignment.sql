-- Only a party takes on a proposal, in the name of somebody who may decide on it.
CREATE OR REPLACE FUNCTION guard_assignment() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
      AND NEW.provider_id IN (p.from_provider, p.to_provider)) THEN
    RAISE EXCEPTION 'only a party takes on a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_own_side';
  END IF;
  IF EXISTS (SELECT FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.user_id
      AND (c.role <> 'clinician' OR c.profession IS NULL)) THEN
    RAISE EXCEPTION 'whoever takes on a proposal may decide on it' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_of_reviewer';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER assignment_guard BEFORE INSERT OR UPDATE ON assignment
  FOR EACH ROW EXECUTE FUNCTION guard_assignment();
