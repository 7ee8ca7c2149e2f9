-- What was proposed stays what was proposed. A new state is reachable from the old one and takes the next version, so
-- that of two simultaneous decisions one fails.
CREATE OR REPLACE FUNCTION guard_proposal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.entry_id <> OLD.entry_id OR NEW.from_provider <> OLD.from_provider OR NEW.to_provider <> OLD.to_provider
     OR NEW.to_programme <> OLD.to_programme OR NEW.week <> OLD.week OR NEW.run_id <> OLD.run_id THEN
    RAISE EXCEPTION 'a proposal keeps its entry, parties, programme and week' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_identity';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT EXISTS (SELECT FROM proposal_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
      RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_transition';
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
      RAISE EXCEPTION 'a new state takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_version';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER proposal_guard BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION guard_proposal();
