-- At the end of the transaction no case stays on the agenda of a meeting that is over: nobody would discuss it.
CREATE OR REPLACE FUNCTION guard_agenda() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM table_case c JOIN case_meeting m ON m.region_id = c.region_id AND m.id = c.meeting_id
             WHERE m.region_id = NEW.region_id AND m.id = NEW.id AND m.state <> 'planned' AND c.state = 'on-agenda') THEN
    RAISE EXCEPTION 'a meeting that is over leaves no case behind' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_meeting_agenda_empty';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS meeting_agenda_guard ON case_meeting;
CREATE CONSTRAINT TRIGGER meeting_agenda_guard AFTER UPDATE ON case_meeting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_agenda();
