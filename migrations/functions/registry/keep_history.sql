-- Keeps what a row was, with the time it was valid, at every change and deletion. That a list confirmed an entry once more
-- is no change, and neither is what was found when somebody asked whether the client still waits: the audit trail has it; and what a client says twice on one day is what was said last, so that who changes it to and fro adds one
-- version a day and not one each time.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE was jsonb := to_jsonb(OLD); now timestamptz := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{valid_from,confirmed_on,client_wish,still_waiting_on,poll_answer,polled_on}'::text[]
    = was - '{valid_from,confirmed_on,client_wish,still_waiting_on,poll_answer,polled_on}'::text[] THEN RETURN NEW; END IF;
  INSERT INTO registry_history (region_id, table_name, row_key, provider_id, valid_from, valid_to, changed_by, was)
  VALUES (OLD.region_id, TG_TABLE_NAME,
    coalesce(was ->> 'id', (was ->> 'programme_id') || ':' || (was ->> 'week'), (was ->> 'insurer') || ':' || (was ->> 'provider_id')),
    OLD.provider_id, OLD.valid_from, now, acting_user(), was);
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.valid_from := now;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER programme_history BEFORE UPDATE OR DELETE ON programme
  FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE OR REPLACE TRIGGER slot_history BEFORE UPDATE OR DELETE ON slot FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE OR REPLACE TRIGGER ceiling_history BEFORE UPDATE OR DELETE ON ceiling
  FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE OR REPLACE TRIGGER entry_history BEFORE UPDATE OR DELETE ON waiting_list_entry
  FOR EACH ROW EXECUTE FUNCTION keep_history();
