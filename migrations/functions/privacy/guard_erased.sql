-- An entry that was erased at its client's request does not come back with the next list.
CREATE OR REPLACE FUNCTION guard_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM entry_erasure e WHERE e.region_id = NEW.region_id AND e.entry_id = NEW.id) THEN
    RAISE EXCEPTION 'this entry was erased at its client''s request' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_stays_erased';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER entry_erased_guard BEFORE INSERT ON waiting_list_entry
  FOR EACH ROW EXECUTE FUNCTION guard_erased();
