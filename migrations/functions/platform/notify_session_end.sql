-- Every instance may hold a live stream of a session that has just ended; this makes them close it.
CREATE OR REPLACE FUNCTION notify_session_end() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A hash: who listens learns no pseudonym, and however long an issuer's ids are, the notice fits.
  PERFORM pg_notify('doorstroom_session_end', encode(sha256(convert_to(NEW.user_id, 'UTF8')), 'hex'));
  RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER session_end_notify AFTER UPDATE ON session
  FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION notify_session_end();
