-- Instead of foreign keys from audit_event and event to region. A foreign key locks the one row of the region for share
-- with every event, and all writers of a region would contend for it.
CREATE OR REPLACE FUNCTION guard_region() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM audit_event e WHERE e.region_id = OLD.id) OR EXISTS (SELECT FROM event e WHERE e.region_id = OLD.id) THEN
    RAISE EXCEPTION 'the region has a history' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'region_has_history';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE OR REPLACE TRIGGER region_guard_delete BEFORE DELETE ON region FOR EACH ROW EXECUTE FUNCTION guard_region();
CREATE OR REPLACE TRIGGER region_guard_update BEFORE UPDATE OF id ON region
  FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION guard_region();
