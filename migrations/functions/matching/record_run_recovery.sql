-- What is over once a run is completed: the missed run of a night that it was made up for by (run.made-up), and the failure
-- of the run before (run.recovered). Once each: the next run finds one that was completed before it. A run that somebody
-- stopped says nothing either way. A row of the event is written as by record_event.
CREATE OR REPLACE FUNCTION record_run_recovery() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before_it text;
BEGIN
  SELECT r.status INTO before_it FROM matching_run r
  WHERE r.region_id = NEW.region_id AND r.id <> NEW.id AND r.status IN ('completed', 'failed')
  ORDER BY r.finished_at DESC, r.requested_at DESC LIMIT 1;
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation)
  SELECT NEW.region_id, over.kind, NEW.id, ARRAY[NEW.region_id], acting_user(), acting_organisation()
  FROM (VALUES ('run.made-up', NEW.due_at IS NOT NULL), ('run.recovered', before_it = 'failed')) AS over (kind, so)
  WHERE over.so;
  IF FOUND THEN
    PERFORM pg_notify('doorstroom_event', NEW.region_id);
  END IF;
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER event_on_completion AFTER UPDATE ON matching_run FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'completed')
  EXECUTE FUNCTION record_run_recovery();
