-- The new owner of a follow-up hears of it; the organisation sees that something changed.
CREATE OR REPLACE FUNCTION notify_follow_up_owner() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO event (region_id, kind, subject_id, organisations, by_user, by_organisation, recipient_user)
    VALUES (NEW.region_id, 'follow-up.handed-over', NEW.id, ARRAY[NEW.provider_id], acting_user(), acting_organisation(), NEW.owner);
  PERFORM pg_notify('doorstroom_event', NEW.region_id);
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER follow_up_notify_owner AFTER UPDATE ON follow_up
  FOR EACH ROW WHEN (OLD.owner IS DISTINCT FROM NEW.owner) EXECUTE FUNCTION notify_follow_up_owner();
