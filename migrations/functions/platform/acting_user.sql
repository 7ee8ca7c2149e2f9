-- The person or system on whose behalf this transaction acts.
CREATE OR REPLACE FUNCTION acting_user() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.user', true), '') $$;
GRANT EXECUTE ON FUNCTION acting_user() TO PUBLIC;
