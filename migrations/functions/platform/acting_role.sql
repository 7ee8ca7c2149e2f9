-- The role in which this transaction acts. `engine` is the service itself: matching runs, expiry, retention.
CREATE OR REPLACE FUNCTION acting_role() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.role', true), '') $$;
GRANT EXECUTE ON FUNCTION acting_role() TO PUBLIC;
