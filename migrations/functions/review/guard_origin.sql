-- A proposal by hand comes from a case on an agenda, or takes the place of one that the acting organisation has just
-- withdrawn for it, and bears the name of who made it; the origin never changes.
CREATE OR REPLACE FUNCTION guard_origin() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.origin, NEW.proposed_by, NEW.case_id, NEW.run_id, NEW.replaces) IS DISTINCT FROM (OLD.origin, OLD.proposed_by, OLD.case_id, OLD.run_id, OLD.replaces) THEN
      RAISE EXCEPTION 'a proposal keeps its origin' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_keeps_origin';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.origin = 'hand' THEN
    IF NEW.proposed_by IS DISTINCT FROM acting_user() THEN
      RAISE EXCEPTION 'a proposal by hand bears the name of that hand' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_by_acting_user';
    END IF;
    IF NEW.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = NEW.case_id
                   AND c.entry_id = NEW.entry_id AND c.provider_id = NEW.from_provider AND c.state = 'on-agenda') THEN
      RAISE EXCEPTION 'a proposal by hand comes from a case on an agenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_from_case';
    END IF;
    IF NEW.case_id IS NULL AND NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.replaces
                   AND p.entry_id = NEW.entry_id AND p.from_provider = NEW.from_provider AND p.from_provider = acting_organisation()
                   AND p.state = 'withdrawn' AND p.closed_reason = 'replaced-by-clinician') THEN
      RAISE EXCEPTION 'a clinician proposes in place of a proposal of the own organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_in_place_of_own';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_origin_guard BEFORE INSERT OR UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION guard_origin();
