-- An absence keeps its person, and two absences of one person do not overlap. Whoever is away or stands in may decide on
-- proposals.
CREATE OR REPLACE FUNCTION guard_absence() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND ((NEW.region_id, NEW.id, NEW.provider_id, NEW.user_id) IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.user_id)
      OR NEW.version <> OLD.version + 1) THEN
    RAISE EXCEPTION 'an absence keeps its person, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_step';
  END IF;
  -- Who plans twice at the same moment waits here, and then sees the first one.
  PERFORM FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.user_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM colleague c WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id IN (NEW.user_id, NEW.delegate)
      AND (c.role <> 'clinician' OR c.profession IS NULL)) THEN
    RAISE EXCEPTION 'whoever is away or stands in may decide on proposals' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_of_reviewers';
  END IF;
  IF EXISTS (SELECT FROM absence a WHERE a.region_id = NEW.region_id AND a.provider_id = NEW.provider_id AND a.user_id = NEW.user_id
      AND a.id <> NEW.id AND a.since <= NEW.until AND NEW.since <= a.until) THEN
    RAISE EXCEPTION 'nobody is away twice on one day' USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_no_overlap';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER absence_guard BEFORE INSERT OR UPDATE ON absence
  FOR EACH ROW EXECUTE FUNCTION guard_absence();
