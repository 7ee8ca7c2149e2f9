-- An event gets its position once, after the commit, and is otherwise never changed: readers rely on the order.
CREATE OR REPLACE FUNCTION guard_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.position IS NOT NULL OR NEW.position IS NULL
     OR (to_jsonb(NEW) - 'position') IS DISTINCT FROM (to_jsonb(OLD) - 'position') THEN
    RAISE EXCEPTION 'an event gets its position once and is otherwise never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_once';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER event_guard BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION guard_event();
