-- The delegate hears that they stand in for somebody, that the dates changed, or that they no longer do.
CREATE OR REPLACE FUNCTION notify_delegate() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
  -- What is over is no news to anybody.
  before text := CASE WHEN TG_OP <> 'INSERT' AND OLD.until >= today THEN OLD.delegate END;
  after text := CASE WHEN TG_OP <> 'DELETE' THEN NEW.delegate END;
BEGIN
  IF before IS NOT NULL AND before IS DISTINCT FROM after THEN
    INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
      VALUES (OLD.region_id, 'absence.withdrawn', OLD.id, ARRAY[OLD.provider_id], acting_user(), acting_organisation(), before);
  END IF;
  IF after IS NOT NULL THEN
    INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
      SELECT NEW.region_id, CASE WHEN before = after THEN 'absence.changed' ELSE 'absence.named' END, NEW.id, ARRAY[NEW.provider_id],
        acting_user(), acting_organisation(), after
      WHERE before IS DISTINCT FROM after OR (OLD.since, OLD.until) IS DISTINCT FROM (NEW.since, NEW.until);
  END IF;
  PERFORM pg_notify('doorstroom_event', coalesce(NEW.region_id, OLD.region_id));
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER absence_notify_delegate AFTER INSERT OR UPDATE OR DELETE ON absence
  FOR EACH ROW EXECUTE FUNCTION notify_delegate();
