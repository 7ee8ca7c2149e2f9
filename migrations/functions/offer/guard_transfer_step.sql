-- The return ticket is never rewritten, and a way back has a reason.
CREATE OR REPLACE FUNCTION guard_transfer_step() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.ticket <> OLD.ticket OR NEW.registered_on <> OLD.registered_on OR NEW.offer_id <> OLD.offer_id OR NEW.entry_id <> OLD.entry_id THEN
    RAISE EXCEPTION 'a return ticket is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_keeps_ticket';
  END IF;
  IF NEW.state <> OLD.state AND (NEW.version <> OLD.version + 1
     OR NOT EXISTS (SELECT FROM transfer_transition WHERE from_state = OLD.state AND to_state = NEW.state)) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_step';
  END IF;
  IF NEW.state = 'returned' AND NEW.return_reason IS NULL AND OLD.state <> 'returned' THEN
    RAISE EXCEPTION 'a way back has a reason' USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_return_reason';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER transfer_step_guard BEFORE UPDATE ON transfer
  FOR EACH ROW EXECUTE FUNCTION guard_transfer_step();
