-- A reminder is of an open action whose date has passed.
CREATE OR REPLACE FUNCTION guard_reminder() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = NEW.action_id AND a.state = 'open' AND a.due_on < NEW.on_day) THEN
    RAISE EXCEPTION 'a reminder is of an open action whose date has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_action_reminder_overdue';
  END IF;
  RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER reminder_guard BEFORE INSERT ON case_action_reminder
  FOR EACH ROW EXECUTE FUNCTION guard_reminder();
