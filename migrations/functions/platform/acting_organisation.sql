-- The organisation for which this transaction acts; null for the region's own roles.
CREATE OR REPLACE FUNCTION acting_organisation() RETURNS text STABLE LANGUAGE sql AS $$ SELECT nullif(current_setting('doorstroom.organisation', true), '') $$;
GRANT EXECUTE ON FUNCTION acting_organisation() TO PUBLIC;
