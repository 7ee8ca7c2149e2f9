-- A follow-up keeps what it is about and ends once. It goes to a named colleague of the same organisation, and never back
-- to nobody; somebody who is away may own it, since their delegate sees it.
CREATE OR REPLACE FUNCTION guard_follow_up() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.region_id, NEW.id, NEW.provider_id, NEW.entry_id, NEW.kind, NEW.cause_id, NEW.created_at)
     IS DISTINCT FROM (OLD.region_id, OLD.id, OLD.provider_id, OLD.entry_id, OLD.kind, OLD.cause_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a follow-up keeps what it is about' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_identity';
  END IF;
  IF OLD.done_at IS NOT NULL OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a follow-up ends once, and a change takes the next version' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_step';
  END IF;
  IF NEW.owner IS DISTINCT FROM OLD.owner AND NOT EXISTS (SELECT FROM colleague c
      WHERE c.region_id = NEW.region_id AND c.provider_id = NEW.provider_id AND c.user_id = NEW.owner) THEN
    RAISE EXCEPTION 'a follow-up goes to a colleague' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_owner';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER follow_up_guard BEFORE UPDATE ON follow_up FOR EACH ROW EXECUTE FUNCTION guard_follow_up();
