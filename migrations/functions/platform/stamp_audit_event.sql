-- When an event was written, and by which transaction, is for the database to say. The application may not name these
-- columns at all; this holds for functions with the owner's rights as well.
CREATE OR REPLACE FUNCTION stamp_audit_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.xid := pg_current_xact_id();
  NEW.at := clock_timestamp();
  RETURN NEW;
END
$$;
-- The condition spares the usual row the call.
CREATE OR REPLACE TRIGGER audit_event_stamp BEFORE INSERT ON audit_event FOR EACH ROW
  WHEN (NEW.xid <> pg_current_xact_id() OR NEW.at < statement_timestamp() OR NEW.at > clock_timestamp())
  EXECUTE FUNCTION stamp_audit_event();
