-- The region for which this transaction acts. Every policy and guard reads the actor through these four functions.
CREATE OR REPLACE FUNCTION acting_region() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.region', true), '') $$;
GRANT EXECUTE ON FUNCTION acting_region() TO PUBLIC;
