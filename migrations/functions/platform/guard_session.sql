-- A session ends once and is never extended or handed to somebody else: a stolen row opens nothing new.
CREATE OR REPLACE FUNCTION guard_session() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL OR NEW.expires_at > OLD.expires_at
     OR (NEW.region_id, NEW.id_hash, NEW.user_id, NEW.role, NEW.organisation, NEW.profession, NEW.contexts)
        IS DISTINCT FROM (OLD.region_id, OLD.id_hash, OLD.user_id, OLD.role, OLD.organisation, OLD.profession, OLD.contexts) THEN
    RAISE EXCEPTION 'a session ends once, never grows and never becomes another' USING ERRCODE = 'check_violation', CONSTRAINT = 'session_step';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER session_guard BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION guard_session();
