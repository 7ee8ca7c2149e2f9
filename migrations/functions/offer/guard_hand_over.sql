-- Whose consent it can be follows from the age (WGBO): under 12 the parents, from 12 to 15 both, from 16 the client.
-- Consent and letter are with the organisation where the client waits; nobody speaks about a client without consent; a
-- step is withdrawn once and never rewritten.
CREATE OR REPLACE FUNCTION guard_hand_over() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t transfer%ROWTYPE;
  age jsonb;
BEGIN
  SELECT * INTO t FROM transfer WHERE region_id = NEW.region_id AND offer_id = NEW.offer_id FOR NO KEY UPDATE;
  IF t.state NOT IN ('planned', 'intake-held') THEN
    RAISE EXCEPTION 'a hand-over is of a client who is under way' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_under_way';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.taken_back_at IS NOT NULL OR (to_jsonb(NEW) - 'taken_back_at' - 'taken_back_by') <> (to_jsonb(OLD) - 'taken_back_at' - 'taken_back_by') THEN
      RAISE EXCEPTION 'a step is taken back once and never rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_taken_back_once';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.provider_id NOT IN (t.from_provider, t.to_provider) OR (NEW.step <> 'warm-hand-over' AND NEW.provider_id <> t.from_provider) THEN
    RAISE EXCEPTION 'consent and letter are with the organisation where the client waits' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_own_side';
  END IF;
  IF NEW.step = 'warm-hand-over' AND NOT EXISTS (SELECT FROM hand_over_step s WHERE s.region_id = NEW.region_id AND s.offer_id = NEW.offer_id
       AND s.step = 'consent' AND s.taken_back_at IS NULL) THEN
    RAISE EXCEPTION 'nobody speaks about a client without consent' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_consent_first';
  END IF;
  IF NEW.step = 'consent' THEN
    SELECT p.need -> 'age' INTO age FROM offer o JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id
      WHERE o.region_id = NEW.region_id AND o.id = NEW.offer_id;
    IF NOT coalesce(CASE NEW.consent_of
        WHEN 'parents' THEN (age ->> 0)::integer < 12
        WHEN 'parents-and-child' THEN (age ->> 0)::integer < 16 AND (age ->> 1)::integer >= 12
        WHEN 'representative' THEN (age ->> 1)::integer >= 18
        ELSE (age ->> 1)::integer >= 16 END, false) THEN
      RAISE EXCEPTION 'at this age somebody else consents' USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_consent_of_age';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER hand_over_guard BEFORE INSERT OR UPDATE ON hand_over_step
  FOR EACH ROW EXECUTE FUNCTION guard_hand_over();
