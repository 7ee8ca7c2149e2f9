-- The norm counts from the registration date: nobody moves it while the client is being transferred.
CREATE OR REPLACE FUNCTION guard_registration_date() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.registered_on <> OLD.registered_on AND OLD.state = 'transferring' THEN
    RAISE EXCEPTION 'the registration date survives a transfer' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_keeps_registration_date';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER entry_date_guard BEFORE UPDATE ON waiting_list_entry
  FOR EACH ROW EXECUTE FUNCTION guard_registration_date();
