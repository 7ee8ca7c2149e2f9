-- Who has to act in a case, and whose client it is about: the first organisation of the event is the one that acts.
-- The argument is the column that holds the id of the action.
CREATE OR REPLACE FUNCTION notify_case_action() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  what text := CASE TG_TABLE_NAME WHEN 'case_action' THEN to_jsonb(NEW) ->> 'state' ELSE 'overdue' END;
  action case_action%ROWTYPE;
BEGIN
  SELECT * INTO action FROM case_action a WHERE a.region_id = NEW.region_id AND a.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, 'case-action.' || what, action.id,
    CASE WHEN c.provider_id = action.owner_id THEN ARRAY[action.owner_id] ELSE ARRAY[action.owner_id, c.provider_id] END,
    acting_user(), acting_organisation()
  FROM table_case c WHERE c.region_id = NEW.region_id AND c.id = action.case_id;
  PERFORM pg_notify('doorstroom_event', NEW.region_id);
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER case_action_notify_insert AFTER INSERT ON case_action
  FOR EACH ROW EXECUTE FUNCTION notify_case_action('id');
CREATE OR REPLACE TRIGGER case_action_notify_update AFTER UPDATE ON case_action
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION notify_case_action('id');
CREATE OR REPLACE TRIGGER case_action_reminder_notify AFTER INSERT ON case_action_reminder
  FOR EACH ROW EXECUTE FUNCTION notify_case_action('action_id');
