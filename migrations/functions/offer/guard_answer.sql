-- An offer is answered once, as it was made; a client who accepts chooses one of its dates.
CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE options text[];
BEGIN
  IF OLD.state <> 'offered' OR NEW.state NOT IN ('accepted', 'declined', 'expired') OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'an offer is answered once' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_answered_once';
  END IF;
  IF (NEW.region_id, NEW.id, NEW.proposal_id, NEW.entry_id, NEW.from_provider, NEW.to_provider, NEW.to_programme, NEW.week,
      NEW.offered_by, NEW.offered_by_name, NEW.offered_at, NEW.answer_by, NEW.facts)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.proposal_id, OLD.entry_id, OLD.from_provider, OLD.to_provider, OLD.to_programme, OLD.week,
      OLD.offered_by, OLD.offered_by_name, OLD.offered_at, OLD.answer_by, OLD.facts) THEN
    RAISE EXCEPTION 'what the client has in hand is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_immutable';
  END IF;
  IF NEW.state = 'accepted' THEN
    SELECT array_agg(week) INTO options FROM offer_option WHERE region_id = NEW.region_id AND offer_id = NEW.id;
    -- Where there is one date, that is the one the client says yes to.
    IF NEW.chosen_week IS NULL AND cardinality(options) = 1 THEN NEW.chosen_week := options[1]; END IF;
    IF NEW.chosen_week IS NULL OR NEW.chosen_week <> ALL (options) THEN
      RAISE EXCEPTION 'the client chooses one of the dates of the offer' USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_choice_of_options';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER offer_answer_guard BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION guard_answer();
